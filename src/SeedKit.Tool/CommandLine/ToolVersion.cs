using System.Reflection;

namespace SeedKit.Tool.CommandLine;

/// <summary>The version of this program.</summary>
internal static class ToolVersion
{
    /// <summary>As a package manager writes it, without the commit.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}

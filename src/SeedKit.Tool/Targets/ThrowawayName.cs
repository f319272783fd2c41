using System.Globalization;

namespace SeedKit.Tool.Targets;

/// <summary>Names of databases that live as long as a command: an external server may hold those of several at a time.</summary>
internal static class ThrowawayName
{
    /// <summary>A name that no other process gives.</summary>
    public static string Next(string platform) => string.Create(
        CultureInfo.InvariantCulture, $"seedkit_{platform}_{Environment.ProcessId}_{Environment.TickCount64}");
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace SeedKit.Hosting.Clusters;

/// <summary>PostgreSQL programs in one folder, of one version.</summary>
/// <param name="Directory">The folder with <c>postgres</c> and <c>initdb</c>.</param>
/// <param name="Version">As <c>server_version_num</c>: 150020 is 15.20.</param>
internal sealed partial record PostgresBinaries(string Directory, int Version)
{
    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    internal int Major => Version / 10000;

    internal string Postgres => Program(Directory, "postgres");

    internal string Initdb => Program(Directory, "initdb");

    internal static string Program(string directory, string name) => Path.Combine(directory, name + Suffix);

    /// <summary>Reads <c>postgres (PostgreSQL) 15.20 (Debian ...)</c> or <c>18beta1</c>; null if it is neither.</summary>
    internal static int? ParseVersion(string text)
    {
        Match match = VersionPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int major = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        int minor = match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return (major * 10000) + minor;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {Major}.{Version % 10000} in {Directory}");

    [GeneratedRegex(@"\(PostgreSQL\) (\d{1,3})(?:\.(\d{1,4}))?")]
    private static partial Regex VersionPattern();
}

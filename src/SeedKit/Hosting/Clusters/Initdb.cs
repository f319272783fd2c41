namespace SeedKit.Hosting.Clusters;

/// <summary>The command that makes a cluster, the same words and sort order on every machine.</summary>
internal static class Initdb
{
    /// <summary>The superuser of every cluster that we make.</summary>
    internal const string Superuser = "postgres";

    /// <summary>
    /// Sort order C (by code point) everywhere. Letters by Unicode: built in from 17 on; before that the system's C.UTF-8,
    /// which macOS lacks.
    /// </summary>
    internal static IReadOnlyList<string> Command(PostgresBinaries binaries, string data) =>
    [
        binaries.Initdb,
        "-D", data,
        "-U", Superuser,
        "--auth=trust",
        "--no-sync",
        "--no-instructions",
        "--encoding=UTF8",
        // The default of 16 MB segments makes every copy of a cluster 15 MB larger.
        "--wal-segsize=1",
        .. binaries.Major >= 17
            ? (string[])["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            : OperatingSystem.IsMacOS() ? ["--locale=C"] : ["--locale=C", "--lc-ctype=C.UTF-8"],
        // On by default from 18 on.
        .. binaries.Major >= 18 ? (string[])["--no-data-checksums"] : [],
    ];
}

using System.Globalization;

namespace SeedKit.Testcontainers;

/// <summary>An image with the entry point of the official one, and what its initdb is told.</summary>
/// <param name="Name">Name and tag.</param>
/// <param name="Major">The major version of PostgreSQL in it.</param>
internal sealed record ContainerImage(string Name, int Major)
{
    /// <summary>
    /// A memory folder of ours. The image's own place for data is <c>/var/lib/postgresql/data</c> up to 17 and a folder under
    /// <c>/var/lib/postgresql</c> from 18 on: memory on the place of another version stays empty or keeps the server from starting.
    /// </summary>
    internal const string Memory = "/seedkit";

    /// <summary>The data directory, below <see cref="Memory"/> because a mount point cannot have the mode that initdb asks for.</summary>
    internal const string Data = Memory + "/data";

    /// <summary>
    /// The same words and sort order as a local cluster has: order by code point, letters by Unicode (built in from 17 on),
    /// no checksums (on by default from 18 on), small segments.
    /// </summary>
    internal string InitdbArguments => string.Join(
        ' ',
        [
            "--no-sync",
            "--encoding=UTF8",
            "--wal-segsize=1",
            "--locale=C",
            Major >= 17 ? "--locale-provider=builtin --builtin-locale=C.UTF-8" : "--lc-ctype=C.UTF-8",
            .. Major >= 18 ? (string[])["--no-data-checksums"] : [],
        ]);

    /// <summary>The official image of a major version; the Alpine one, because it is pulled in a third of the time.</summary>
    internal static ContainerImage Official(int major) =>
        new(string.Create(CultureInfo.InvariantCulture, $"postgres:{major}-alpine"), major);
}

using SeedKit.Catalog;
using SeedKit.Snapshots;
using SeedKit.Tool.CommandLine;
using SeedKit.Tool.Targets;

namespace SeedKit.Tool.Differences;

/// <summary>One side of a comparison: a folder of approved snapshots, or a database.</summary>
internal static class SnapshotSource
{
    private const string Suffix = ".verified.txt";

    /// <summary>The texts by file name, without extension.</summary>
    /// <param name="text">A folder, or a connection string.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UsageException">The folder holds no snapshot, or the text is neither.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string text, CancellationToken cancellationToken)
    {
        if (Directory.Exists(text))
        {
            return await ReadFolderAsync(text, cancellationToken);
        }

        if (!text.Contains('=', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal))
        {
            throw new UsageException("a folder of snapshots or a connection string.", $"'{text}', which is neither.", "Correct the path.");
        }

        await using Target target = await Target.ConnectAsync(text, cancellationToken);
        return CatalogText.Render(await CatalogReader.ReadAsync(target.Connection, cancellationToken));
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadFolderAsync(string folder, CancellationToken cancellationToken)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder, $"*{Suffix}"))
        {
            files[Path.GetFileName(file)[..^Suffix.Length]] = await File.ReadAllTextAsync(file, cancellationToken);
        }

        return files.Count > 0 ? files : throw new UsageException(
            $"approved snapshots (*{Suffix}) in '{folder}'.", "none.", "Name the folder that 'seedkit snapshot --accept' writes, tests/Schema/Snapshots for instance.");
    }
}

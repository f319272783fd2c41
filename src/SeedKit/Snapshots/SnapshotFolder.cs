namespace SeedKit.Snapshots;

/// <summary>
/// A folder of approved texts, <c>NAME.verified.txt</c>. A text that differs is written beside as <c>NAME.received.txt</c>,
/// for a diff tool or a person; the next comparison clears it away. Line endings do not count: a check-out may change them.
/// </summary>
/// <param name="path">The folder; it need not exist.</param>
public sealed class SnapshotFolder(string path)
{
    private const string VerifiedSuffix = ".verified.txt";
    private const string ReceivedSuffix = ".received.txt";

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Compares texts with the approved files; files that no text belongs to count as differences too.</summary>
    /// <param name="texts">The texts by name, without extension.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SnapshotComparison> CompareAsync(IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        DeleteReceived();
        List<SnapshotDifference> differences = await FindDifferencesAsync(texts, cancellationToken);
        foreach (SnapshotDifference difference in differences.Where(difference => difference.Change != SnapshotChange.Removed))
        {
            await WriteAsync(difference.Name + ReceivedSuffix, texts[difference.Name], cancellationToken);
        }

        return new SnapshotComparison(Path, differences);
    }

    /// <summary>Approves texts: writes the files that differ, deletes those that no text belongs to, touches no other.</summary>
    /// <param name="texts">The texts by name, without extension.</param>
    /// <param name="cancellationToken">Cancels; files written by then stay.</param>
    /// <returns>What was different before.</returns>
    public async Task<SnapshotComparison> AcceptAsync(IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        DeleteReceived();
        List<SnapshotDifference> differences = await FindDifferencesAsync(texts, cancellationToken);
        foreach (SnapshotDifference difference in differences)
        {
            if (difference.Change == SnapshotChange.Removed)
            {
                File.Delete(System.IO.Path.Combine(Path, difference.Name + VerifiedSuffix));
            }
            else
            {
                await WriteAsync(difference.Name + VerifiedSuffix, texts[difference.Name], cancellationToken);
            }
        }

        return new SnapshotComparison(Path, differences);
    }

    private async Task<List<SnapshotDifference>> FindDifferencesAsync(
        IReadOnlyDictionary<string, string> texts,
        CancellationToken cancellationToken)
    {
        HashSet<string> approved = Files(VerifiedSuffix).Select(file => file.Name[..^VerifiedSuffix.Length]).ToHashSet(StringComparer.Ordinal);
        List<SnapshotDifference> differences = [];
        foreach (string name in approved.Union(texts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string before = approved.Contains(name)
                ? await File.ReadAllTextAsync(System.IO.Path.Combine(Path, name + VerifiedSuffix), cancellationToken)
                : "";
            string after = texts.GetValueOrDefault(name, "");
            (before, after) = (before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"));
            SnapshotChange? change = (approved.Contains(name), texts.ContainsKey(name)) switch
            {
                (false, true) => SnapshotChange.Added,
                (true, false) => SnapshotChange.Removed,
                _ => before == after ? null : SnapshotChange.Changed,
            };
            if (change is not null)
            {
                string diff = UnifiedDiff.Write(name + VerifiedSuffix, before, name + ReceivedSuffix, after);
                differences.Add(new SnapshotDifference(name, change.Value, diff));
            }
        }

        return differences;
    }

    private async Task WriteAsync(string fileName, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path);
        await File.WriteAllTextAsync(System.IO.Path.Combine(Path, fileName), text.ReplaceLineEndings("\n"), cancellationToken);
    }

    private void DeleteReceived()
    {
        foreach (FileInfo file in Files(ReceivedSuffix))
        {
            file.Delete();
        }
    }

    private FileInfo[] Files(string suffix)
    {
        DirectoryInfo folder = new(Path);
        return folder.Exists ? folder.GetFiles("*" + suffix) : [];
    }
}

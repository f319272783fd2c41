using System.Text;

namespace SeedKit.Snapshots;

/// <summary>What differs between texts and the approved files of a folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Differences">By name; empty where all is as approved.</param>
public sealed record SnapshotComparison(string Folder, IReadOnlyList<SnapshotDifference> Differences)
{
    private const int MostLines = 400;

    /// <summary>Whether all is as approved.</summary>
    public bool IsSame => Differences.Count == 0;

    /// <summary>The message for a failed test or command: what differs, how, and what to do next. At most some 400 lines of
    /// differences; the files beside hold them all.</summary>
    public override string ToString()
    {
        if (IsSame)
        {
            return $"Everything is as approved in {Folder}.";
        }

        StringBuilder text = new();
        text.Append($"Expected: what is approved in {Folder}.\n");
        text.Append($"Found:    {Differences.Count} {(Differences.Count == 1 ? "file differs" : "files differ")}: ");
        text.Append(string.Join(", ", Differences.Select(difference => $"{difference.Name} ({difference.Change.ToString().ToLowerInvariant()})")));
        text.Append(".\n\n");
        string[] lines = string.Join("\n", Differences.Select(difference => difference.Diff.TrimEnd('\n'))).Split('\n');
        text.AppendJoin('\n', lines.Take(MostLines)).Append('\n');
        if (lines.Length > MostLines)
        {
            text.Append($"... and {lines.Length - MostLines} more lines.\n");
        }

        return text.Append("\nDo next:  where the change is meant, seedkit snapshot --accept; the texts stand beside as *.received.txt.").ToString();
    }
}

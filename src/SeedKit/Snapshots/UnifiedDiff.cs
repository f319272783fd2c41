using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace SeedKit.Snapshots;

/// <summary>Two texts as a unified diff: removed lines with <c>-</c>, added ones with <c>+</c>, three lines of context.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static string Write(string oldName, string oldText, string newName, string newText)
    {
        List<DiffPiece> lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(oldText, newText, ignoreWhitespace: false).Lines;
        StringBuilder text = new();
        text.Append($"--- {oldName}\n+++ {newName}\n");
        int shownTo = 0;
        int oldLine = 1;
        int newLine = 1;
        for (int at = 0; at < lines.Count; at++)
        {
            bool near = IsNearChange(lines, at);
            if (near && (at == 0 || shownTo < at))
            {
                text.Append($"@@ -{oldLine} +{newLine} @@\n");
            }

            if (near)
            {
                text.Append(Mark(lines[at])).Append(lines[at].Text).Append('\n');
                shownTo = at + 1;
            }

            oldLine += lines[at].Type == ChangeType.Inserted ? 0 : 1;
            newLine += lines[at].Type == ChangeType.Deleted ? 0 : 1;
        }

        return text.ToString();
    }

    private static bool IsNearChange(List<DiffPiece> lines, int at)
    {
        for (int other = Math.Max(0, at - Context); other <= Math.Min(lines.Count - 1, at + Context); other++)
        {
            if (lines[other].Type != ChangeType.Unchanged)
            {
                return true;
            }
        }

        return false;
    }

    private static char Mark(DiffPiece line) => line.Type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}

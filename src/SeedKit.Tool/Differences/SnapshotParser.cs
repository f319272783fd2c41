using System.Text;

namespace SeedKit.Tool.Differences;

/// <summary>
/// Reads the canonical text of a schema back into objects. Both sides of a comparison pass through the text, so that a live
/// database and a folder of a year ago compare alike.
/// </summary>
internal static class SnapshotParser
{
    private const int IndentWidth = 2;

    /// <summary>The objects of all files of a snapshot, by title.</summary>
    public static IReadOnlyDictionary<string, SnapshotObject> Parse(IReadOnlyDictionary<string, string> files)
    {
        SortedDictionary<string, SnapshotObject> objects = new(StringComparer.Ordinal);
        foreach ((string name, string text) in files)
        {
            string[] lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
            // Files of many objects begin with '_'; all others hold one, and their headings would look like further objects.
            foreach (SnapshotObject parsed in name.StartsWith('_') ? SplitObjects(lines, everyLine: name == "_other") : [ParseObject(lines)])
            {
                objects[parsed.Title] = parsed;
            }
        }

        return objects;
    }

    // A new object starts at a line without indent below an empty one; an empty line within the text of a function is followed
    // by an indented one.
    private static IEnumerable<SnapshotObject> SplitObjects(string[] lines, bool everyLine)
    {
        List<string> block = [];
        bool afterEmpty = true;
        foreach (string line in lines)
        {
            if (line.Length > 0 && Level(line) == 0 && (afterEmpty || everyLine) && block.Count > 0)
            {
                yield return ParseObject([.. block]);
                block.Clear();
            }

            afterEmpty = line.Length == 0;
            block.Add(line);
        }

        if (block.Any(line => line.Length > 0))
        {
            yield return ParseObject([.. block]);
        }
    }

    private static SnapshotObject ParseObject(string[] lines)
    {
        List<SnapshotItem> items = [];
        string section = SnapshotObject.BodySection;
        int at = 1;
        while (at < lines.Length)
        {
            string line = lines[at];
            if (line.Length == 0)
            {
                at++;
                continue;
            }

            int level = Level(line);
            bool isHeading = level == 0 && lines[at - 1].Length == 0 && line.EndsWith(':');
            if (isHeading)
            {
                section = line[..^1];
                at++;
                continue;
            }

            // Of the lines of the object itself only a comment goes on below; what follows the others is the object's body.
            bool goesOn = level > 0 || IsComment(line);
            int next = at + 1;
            while (goesOn && next < lines.Length && (lines[next].Length == 0 ? HasDeeperLineAfter(lines, next, level) : Level(lines[next]) > level))
            {
                next++;
            }

            items.Add(level == 0 ? ParseOwn(lines[at..next]) : ParseItem(section, lines[at..next]));
            at = next;
        }

        return new(lines[0], items);
    }

    private static bool HasDeeperLineAfter(string[] lines, int at, int level)
    {
        int next = Array.FindIndex(lines, at, line => line.Length > 0);
        return next >= 0 && Level(lines[next]) > level;
    }

    /// <summary>A line of the object itself: its comment, its owner, a grant.</summary>
    private static SnapshotItem ParseOwn(string[] lines)
    {
        string text = string.Join('\n', lines);
        if (IsComment(lines[0]))
        {
            return new(SnapshotObject.OwnSection, "comment", "", text);
        }

        // 'grant: ROLE: SELECT' is a fact for each role, 'owner: ROLE' a single one.
        int colon = text.IndexOf(": ", text.StartsWith("grant: ", StringComparison.Ordinal) ? "grant: ".Length : 0, StringComparison.Ordinal);
        return colon < 0
            ? new(SnapshotObject.OwnSection, text, "", "")
            : new(SnapshotObject.OwnSection, text[..colon], text[(colon + 2)..], "");
    }

    private static SnapshotItem ParseItem(string section, string[] lines)
    {
        string first = lines[0].Trim();
        string name = section switch
        {
            "grants" => first[..Math.Max(0, first.LastIndexOf(": ", StringComparison.Ordinal))],
            "query" => "query",
            SnapshotObject.BodySection => first,
            _ => first[..NameLength(first)],
        };
        StringBuilder definition = new(section == "query" ? first : first[name.Length..].TrimStart(':', ' '));
        StringBuilder comment = new();
        foreach (string line in lines.Skip(1))
        {
            (IsComment(line) || comment.Length > 0 ? comment : definition).Append('\n').Append(line.Trim());
        }

        return new(section, name, definition.ToString(), comment.ToString().Trim());
    }

    private static int NameLength(string text)
    {
        if (!text.StartsWith('"'))
        {
            int end = text.IndexOfAny([' ', ':']);
            return end < 0 ? text.Length : end;
        }

        int at = 1;
        while (at < text.Length && (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"')))
        {
            at += text[at] == '"' ? 2 : 1;
        }

        return Math.Min(text.Length, at + 1);
    }

    private static bool IsComment(string line) => line.TrimStart().StartsWith("-- ", StringComparison.Ordinal);

    private static int Level(string line) => (line.Length - line.TrimStart(' ').Length) / IndentWidth;
}

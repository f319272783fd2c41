using System.Text;
using SeedKit.Postgres;

namespace SeedKit.Snapshots;

/// <summary>Writes canonical text: one fact a line, two spaces of indent a level, line feeds only, no alignment (a longer name
/// would otherwise change the lines beside it).</summary>
internal sealed class TextLines
{
    private const string Indent = "  ";

    private readonly StringBuilder text = new();

    /// <summary>A name as SQL would have it: quoted only where it must be, by its letters alone. The server's own rule also
    /// quotes keywords, which differ from version to version.</summary>
    public static string Name(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_')
            ? name
            : SqlIdentifier.Quote(name);

    public static string Name(QualifiedName name) => $"{Name(name.Schema)}.{Name(name.Name)}";

    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));

    /// <summary>One line; further lines of the text follow one level deeper.</summary>
    public void Add(int level, string line)
    {
        string[] lines = line.ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            string content = lines[index].TrimEnd();
            if (content.Length > 0)
            {
                text.Insert(text.Length, Indent, level + (index > 0 ? 1 : 0)).Append(content);
            }

            text.Append('\n');
        }
    }

    /// <summary>A line that is written only where there is something to say.</summary>
    public void AddIf(int level, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Add(level, label + value);
        }
    }

    /// <summary>A blank line, a heading and its lines; nothing where there are none.</summary>
    public void Section<T>(string heading, IEnumerable<T> items, Action<T> write)
    {
        bool first = true;
        foreach (T item in items)
        {
            if (first)
            {
                text.Append('\n').Append(heading).Append(":\n");
                first = false;
            }

            write(item);
        }
    }

    /// <summary>An empty line between two objects of one file.</summary>
    public void Separate()
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }
    }

    public override string ToString() => text.ToString();
}

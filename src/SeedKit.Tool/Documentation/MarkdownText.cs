using System.Text;

namespace SeedKit.Tool.Documentation;

/// <summary>Text of a database as Markdown: comments and names of other people, which must not become markup.</summary>
internal static class MarkdownText
{
    /// <summary>Text in a table cell or a paragraph.</summary>
    public static string Escape(string? text)
    {
        StringBuilder escaped = new();
        foreach (char character in text ?? "")
        {
            escaped.Append(character switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' => $"\\{character}",
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>SQL or a name, in a table cell. Backticks cannot be escaped within code, so two are used around one.</summary>
    public static string Code(string text)
    {
        string line = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return line.Contains('`', StringComparison.Ordinal) ? $"`` {line} ``" : $"`{line}`";
    }

    /// <summary>The anchor that GitHub gives to a heading of this text.</summary>
    public static string Anchor(string heading) => string.Concat(
        heading.ToLowerInvariant().Where(character => char.IsLetterOrDigit(character) || character is '_' or '-' or ' ')
            .Select(character => character == ' ' ? '-' : character));
}

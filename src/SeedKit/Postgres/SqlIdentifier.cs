using System.Text;

namespace SeedKit.Postgres;

/// <summary>The one place where a name becomes SQL. Values never pass here; they are parameters.</summary>
public static class SqlIdentifier
{
    /// <summary>PostgreSQL truncates longer names silently (NAMEDATALEN 64, one byte for the terminator).</summary>
    public const int MaximumBytes = 63;

    /// <summary>Quotes a name, always: deciding whether quotes are needed would need the server's keyword list.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds a zero byte, which no PostgreSQL name can.</exception>
    public static string Quote(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A PostgreSQL name cannot hold a zero byte.", nameof(name));
        }

        return $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Quotes names and joins them with a comma and a space, as column lists are written.</summary>
    public static string QuoteList(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    /// <summary>Quotes a text as a SQL literal, for statements that take no parameters (DDL, COMMENT, SET).</summary>
    public static string Literal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string escaped = text.Replace("'", "''", StringComparison.Ordinal);
        return escaped.Contains('\\', StringComparison.Ordinal)
            ? $"E'{escaped.Replace("\\", "\\\\", StringComparison.Ordinal)}'"
            : $"'{escaped}'";
    }

    /// <summary>Quotes the body of a function, which may hold names and literals of anybody.</summary>
    public static string DollarQuote(string body)
    {
        string tag = DollarTag(body);
        return $"{tag}{body}{tag}";
    }

    /// <summary>A tag for dollar quotes that the text does not hold.</summary>
    public static string DollarTag(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string tag = "$body$";
        // Not even together with the tag's first character after it.
        while ($"{text}$".Contains(tag, StringComparison.Ordinal))
        {
            tag = tag.Insert(1, "_");
        }

        return tag;
    }

    /// <summary>Whether the server would keep the name as it is instead of cutting it.</summary>
    public static bool Fits(string name) => Encoding.UTF8.GetByteCount(name) <= MaximumBytes;
}

namespace SeedKit.Postgres;

/// <summary>
/// Finds where statements end. Knows the lexical rules of PostgreSQL with <c>standard_conforming_strings = on</c>, and no
/// grammar beyond <c>CREATE FUNCTION ... BEGIN ATOMIC ... END</c>, whose body holds semicolons of its own.
/// </summary>
internal ref struct SqlScanner(string sql)
{
    private readonly string sql = sql;
    private int at;
    private int line = 1;
    private int lineCountedTo;

    /// <summary>The next statement, or null at the end of the script.</summary>
    public SqlStatement? ReadStatement()
    {
        SkipBlank();
        while (at < sql.Length && sql[at] == ';')
        {
            at++;
            SkipBlank();
        }

        if (at >= sql.Length)
        {
            return null;
        }

        int start = at;
        int startLine = LineOf(start);
        int end = FindEnd();
        return new SqlStatement(sql[start..end].TrimEnd(), startLine);
    }

    /// <summary>Moves past the statement and its semicolon; returns where its text ends, trailing comments left out.</summary>
    private int FindEnd()
    {
        int blockDepth = 0;
        int words = 0;
        bool routine = false;
        int end = at;
        while (at < sql.Length)
        {
            char current = sql[at];
            if (current == ';' && blockDepth == 0)
            {
                at++;
                return end;
            }

            if (char.IsWhiteSpace(current) || StartsComment())
            {
                SkipBlank();
                continue;
            }

            if (IsWordStart(current))
            {
                ReadOnlySpan<char> word = ReadWord();
                words++;
                routine |= words <= 4 && (Is(word, "function") || Is(word, "procedure"));
                blockDepth += routine ? BlockStep(word, blockDepth) : 0;
                if (at < sql.Length && sql[at] == '\'' && Is(word, "e"))
                {
                    SkipQuoted('\'', backslashEscapes: true);
                }
            }
            else
            {
                SkipToken(current);
            }

            end = at;
        }

        return end;
    }

    /// <summary>Counts BEGIN ... END and CASE ... END; outside a body only BEGIN ATOMIC opens one.</summary>
    private readonly int BlockStep(ReadOnlySpan<char> word, int depth) =>
        Is(word, "begin") && (depth > 0 || NextWordIs("atomic")) ? 1
        : Is(word, "case") && depth > 0 ? 1
        : Is(word, "end") && depth > 0 ? -1
        : 0;

    private readonly bool NextWordIs(string expected)
    {
        SqlScanner ahead = this;
        ahead.SkipBlank();
        return ahead.at < sql.Length && IsWordStart(sql[ahead.at]) && Is(ahead.ReadWord(), expected);
    }

    private void SkipToken(char current)
    {
        if (current is '\'' or '"')
        {
            SkipQuoted(current, backslashEscapes: false);
        }
        else if (current == '$' && DollarTag() is string tag)
        {
            int close = sql.IndexOf(tag, at + tag.Length, StringComparison.Ordinal);
            at = close < 0 ? sql.Length : close + tag.Length;
        }
        else
        {
            at++;
        }
    }

    private void SkipQuoted(char quote, bool backslashEscapes)
    {
        for (at++; at < sql.Length; at++)
        {
            if (backslashEscapes && sql[at] == '\\')
            {
                at++;
            }
            else if (sql[at] == quote)
            {
                // A doubled quote closes here and opens again at once, which comes to the same.
                at++;
                return;
            }
        }
    }

    /// <summary>The tag at this place (<c>$$</c>, <c>$body$</c>), or null for a parameter or a lone dollar sign.</summary>
    private readonly string? DollarTag()
    {
        int close = at + 1;
        while (close < sql.Length && IsWordPart(sql[close]) && sql[close] != '$')
        {
            close++;
        }

        bool tag = close < sql.Length && sql[close] == '$' && (close == at + 1 || !char.IsAsciiDigit(sql[at + 1]));
        return tag ? sql[at..(close + 1)] : null;
    }

    private readonly bool StartsComment() =>
        at + 1 < sql.Length && ((sql[at] == '-' && sql[at + 1] == '-') || (sql[at] == '/' && sql[at + 1] == '*'));

    private void SkipBlank()
    {
        while (at < sql.Length)
        {
            if (char.IsWhiteSpace(sql[at]) || sql[at] == '\uFEFF')
            {
                at++;
            }
            else if (StartsComment())
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipComment()
    {
        if (sql[at] == '-')
        {
            int end = sql.AsSpan(at).IndexOfAny('\r', '\n');
            at = end < 0 ? sql.Length : at + end;
            return;
        }

        int depth = 0;
        do
        {
            ReadOnlySpan<char> rest = sql.AsSpan(at);
            depth += rest.StartsWith("/*") ? 1 : rest.StartsWith("*/") ? -1 : 0;
            at += rest.StartsWith("/*") || rest.StartsWith("*/") ? 2 : 1;
        }
        while (depth > 0 && at < sql.Length);
    }

    private ReadOnlySpan<char> ReadWord()
    {
        int start = at;
        while (at < sql.Length && IsWordPart(sql[at]))
        {
            at++;
        }

        return sql.AsSpan(start, at - start);
    }

    /// <summary>The line of a place, counted on from the last one asked for.</summary>
    private int LineOf(int place)
    {
        line += sql.AsSpan(lineCountedTo, place - lineCountedTo).Count('\n');
        lineCountedTo = place;
        return line;
    }

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static bool IsWordStart(char letter) => char.IsAsciiLetter(letter) || letter == '_' || letter >= 0x80;

    private static bool IsWordPart(char letter) => IsWordStart(letter) || char.IsAsciiDigit(letter) || letter == '$';
}

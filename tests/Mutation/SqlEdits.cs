using System.Text.RegularExpressions;

namespace SeedKit.Tests.Mutation;

/// <summary>The ways in which SQL is broken.</summary>
public static partial class SqlEdits
{
    private static readonly (Regex Pattern, string[] Replacements)[] Operators =
    [
        (Word("(?<!create )or"), ["and"]),
        (Word("and"), ["or"]),
        (Word("not exists"), ["exists"]),
        (Word("(?<!not )exists"), ["not exists"]),
        (Word("is not null"), ["is null"]),
        (Word("is null"), ["is not null"]),
        (Word("is not true"), ["is true", "is false"]),
        (Word("is not distinct from"), ["="]),
        (Word("is distinct from"), ["<>", "is not distinct from"]),
        (Word("not in"), ["in"]),
        (new(@"(?<!not )\bin \("), ["not in ("]),
        (Word("not like"), ["like"]),
        (Word("(?<!not )like"), ["not like"]),
        (new(@"\bnot (?=\w+\.|\()"), [""]),
        (new(@"(?<![<>=!:])=(?![>=])"), ["<>"]),
        (new("<>"), ["="]),
        (new("(?<= )>(?= )"), [">=", "<="]),
        (new("(?<= )<(?= )"), ["<=", ">="]),
        (new("(?<= )>=(?= )"), [">"]),
        (new("(?<= )<=(?= )"), ["<"]),
        (new("(?<= )~(?= )"), ["!~"]),
        (Word("union all"), ["union"]),
        (Word("left join"), ["join"]),
        (Word("max(?=\\()"), ["min"]),
        (Word("min(?=\\()"), ["max"]),
        (Word("bool_and(?=\\()"), ["bool_or"]),
        (Word("bool_or(?=\\()"), ["bool_and"]),
        (Word("distinct(?! from) "), [""]),
        (new(@"\bonly (?=$|\w|"")"), [""]),
        (Word("true"), ["false"]),
        (Word("false"), ["true"]),
        (new(@"(?<=[ (=])\d+(?=$|[\s),;])"), ["#"]),
    ];

    /// <summary>Every change of a piece of SQL, which may end where something is interpolated.</summary>
    public static IEnumerable<Edit> Of(string sql)
    {
        HashSet<int> comments = [.. Comment().Matches(sql).SelectMany(match => Enumerable.Range(match.Index, match.Length))];
        return from known in Operators
               from Match match in known.Pattern.Matches(sql)
               where !comments.Contains(match.Index)
               from replacement in known.Replacements
               select new Edit(match.Index, match.Length, replacement == "#" ? $"{long.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) + 1}" : replacement);
    }

    /// <summary>Every line that adds a condition to those above, dropped.</summary>
    public static IEnumerable<Edit> Conjuncts(string sql) =>
        from Match match in Conjunct().Matches(sql)
        select new Edit(match.Index, match.Length, "");

    private static Regex Word(string words) => new($@"\b{words}(?!\w)", RegexOptions.IgnoreCase);

    [GeneratedRegex("--.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    // Not one that opens or closes a bracket to another line.
    [GeneratedRegex(@"(?<=\n)[ ]*(and|or) (?:[^()\n]|\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\))*(?=\n|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Conjunct();
}

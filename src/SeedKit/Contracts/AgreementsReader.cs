using System.Text.RegularExpressions;

namespace SeedKit.Contracts;

/// <summary>Reads the section <c>agreements</c>.</summary>
internal static partial class AgreementsReader
{
    /// <param name="node">The list.</param>
    /// <param name="names">Turns names of tables into qualified ones.</param>
    /// <param name="readBeside">The text of a file by its path from the contract, or null where there is none.</param>
    public static IReadOnlyList<Agreement> Read(ContractNode node, TableNames names, Func<string, string?> readBeside)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return [.. node.Items().Select(item => Read(item, names, readBeside, seen))];
    }

    private static Agreement Read(ContractNode node, TableNames names, Func<string, string?> readBeside, HashSet<string> seen)
    {
        ContractSection section = node.Section(ContractShape.Agreement);
        ContractNode name = section.Required("name");
        if (!KebabCase().IsMatch(name.Text()))
        {
            throw name.Wrong("a name in kebab-case, as order-totals");
        }

        if (!seen.Add(name.Text()))
        {
            throw name.Complain("each agreement by a name of its own", $"'{name.Text()}' a second time", "Rename one of the two.");
        }

        return new Agreement(name.Text(), names.Read(section.Required("table")), section.Required("says").Text(), Sql(node, section, readBeside));
    }

    private static string Sql(ContractNode node, ContractSection section, Func<string, string?> readBeside)
    {
        ContractNode? inline = section.Optional("sql");
        ContractNode? file = section.Optional("file");
        if ((inline is null) == (file is null))
        {
            throw node.Complain(
                $"one of the keys 'sql' and 'file' in '{node.Path}'", inline is null ? "none" : "both", "Write the query after 'sql:', or its file after 'file:'.");
        }

        ContractNode place = inline ?? file!;
        string text = inline is not null ? inline.Text() : readBeside(file!.Text()) ?? throw file.Complain(
            $"'{file.Path}' to be a file that can be read", $"'{file.Text()}', which cannot", "Correct the path; it begins where the contract stands.");

        // A file of SQL ends in a semicolon, and a query inside another one must not.
        string query = text.Trim().TrimEnd(';').TrimEnd();
        return query.Length > 0
            ? query
            : throw place.Complain($"'{place.Path}' to be a query for the rows that disagree", "nothing to run", "Write the query.");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();
}

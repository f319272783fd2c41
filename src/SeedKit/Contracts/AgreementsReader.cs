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

        return new Agreement(name.Text(), names.Read(section.Required("table")), section.Required("says").Text(), QueryText.Read(node, section, "a query for the rows that disagree", readBeside));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();
}

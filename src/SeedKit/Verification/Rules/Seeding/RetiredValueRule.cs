using System.Text.RegularExpressions;
using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class RetiredValueRule() : DataRule(
    "SK2022",
    "Value that was retired",
    Severity.Error,
    "A row still says what the contract calls retired: an enum label that has been replaced, a status that has another name by now. The code of "
    + "today does not know it: the row falls through every filter and every switch. Labels, whole texts and whole strings within JSON documents are "
    + "compared; a word within a sentence is none.",
    "Write the value that took its place.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.RetiredValues.Count == 0 ? "The contract has no 'retiredValues'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context)
    {
        // As lines of a text, or as strings and names of JSON; (?n) lets ^ and $ stand for lines.
        string words = string.Join('|', context.Contract.RetiredValues.Select(Regex.Escape));
        string pattern = SqlIdentifier.Literal($"(?n)^(?:{words})$|\"(?:{words})\"");
        return from table in context.LocalTables
               let columns = TextColumns.AndLabelsOf(context, table)
               where columns.Count > 0
               select new DataCheck
               {
                   Path = table.Name.ToPath(),
                   Screen = TextScreen.Of(context, table),
                   Offences = $"""
                       select {TableSql.SelectList(table, "c", [])}, substring({TextColumns.Joined(columns, "c")} from {pattern}) as says
                       from {ForeignKeyRows.From(table)} as c
                       where {TextColumns.Joined(columns, "c")} ~ {pattern}
                       """,
                   Message = count => $"{TableSql.Rows(count)} of {table.Name} {(count == 1 ? "says" : "say")} what is retired: the code of today does not know it.",
                   Reads = [table.Name],
                   RowsOf = table.Name,
               };
    }
}

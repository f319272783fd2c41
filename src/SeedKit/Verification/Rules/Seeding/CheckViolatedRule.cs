using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class CheckViolatedRule() : DataRule(
    "SK2006",
    "Row that violates a CHECK",
    Severity.Error,
    "A CHECK constraint is false for a row that is there. A function it calls has been redefined since, or the constraint is NOT VALID. The next "
    + "UPDATE of the row fails for a reason nobody will find, and a dump cannot be restored.",
    "Correct the rows; then validate the constraint again.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        let screen = Screen(table)
        from check in table.Checks
        let read = table.Columns.Select(column => column.Name).Where(check.Columns.Contains).ToArray()
        select new DataCheck
        {
            Path = table.Name.ToPath(check.Name),
            // Without an alias, as the expression names columns bare and may name the whole row by the table's name.
            Offences = $"""
                select {TableSql.SelectList(table, "", read)}
                from {ForeignKeyRows.From(table)}
                where not ({check.Expression})
                """,
            Screen = screen,
            Message = count => $"{TableSql.Rows(count)} of {table.Name} {(count == 1 ? "violates" : "violate")} CHECK {check.Name}"
                + $"{(check.Validated ? ", although it counts as validated" : ", which is NOT VALID")}.",
            Reads = [table.Name],
            RowsOf = table.Name,
        };

    // NULL beside false is false: the conjunction misses no violation that one of its parts would show.
    private static string Screen(Catalog.Table table) =>
        $"select from {ForeignKeyRows.From(table)} where not ({string.Join(" and ", table.Checks.Select(check => $"({check.Expression})"))})";
}

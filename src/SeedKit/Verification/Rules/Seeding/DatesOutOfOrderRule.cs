using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class DatesOutOfOrderRule() : DataRule(
    "SK2015",
    "End before the beginning",
    Severity.Error,
    "A row was changed before it was created, completed before it was started, or ends before it begins. Durations come out negative, and pages sorted by one "
    + "of the two dates contradict those sorted by the other. Pairs are known by their names: created_at and updated_at, started_at and completed_at, "
    + "start_date and end_date, valid_from and valid_to.",
    "Correct the dates; a CHECK keeps them so.")
{
    private static readonly (string From, string To)[] Pairs =
        [("created_at", "updated_at"), ("started_at", "completed_at"), ("start_date", "end_date"), ("valid_from", "valid_to")];

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        from pair in Pairs
        let start = table.FindColumn(pair.From)
        let end = table.FindColumn(pair.To)
        where start is not null && end is not null && IsTime(start) && start.BaseTypeName == end.BaseTypeName
        select new DataCheck
        {
            Path = table.Name.ToPath(end.Name),
            Offences = $"""
                select {TableSql.SelectList(table, "c", [start.Name, end.Name])}
                from {ForeignKeyRows.From(table)} as c
                where c.{SqlIdentifier.Quote(end.Name)} < c.{SqlIdentifier.Quote(start.Name)}
                """,
            Message = count => $"{TableSql.Rows(count)} of {table.Name} {(count == 1 ? "has" : "have")} {end.Name} before {start.Name}.",
            Reads = [table.Name],
            RowsOf = table.Name,
        };

    private static bool IsTime(Column column) => column.BaseTypeName is { Schema: "pg_catalog", Name: "date" or "timestamp" or "timestamptz" };
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class NullInUniqueKeyRule() : DataRule(
    "SK2026",
    "Unique key that NULL let in twice",
    Severity.Error,
    "Two rows agree in every column of a unique key, but for an optional reference that is NULL in both: a role without a scope given twice, a "
    + "default price beside a default price. PostgreSQL takes two NULLs for different unless the key says NULLS NOT DISTINCT. Meant are keys of "
    + "several columns in which only references may be NULL and in which something besides references is given; where the value itself may be "
    + "missing, many rows without one are as they should be.",
    "Delete the second row, and make the key UNIQUE NULLS NOT DISTINCT.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        from index in table.Indexes
        where index is { Unique: true, Predicate: null, NullsNotDistinct: false }
        let columns = index.Keys.Select(key => key.Column is { } name ? table.FindColumn(name) : null).OfType<Column>().ToArray()
        let optional = columns.Where(column => !column.NotNull).ToArray()
        where columns.Length == index.Keys.Count && optional.Length > 0 && optional.All(column => IsReference(table, column))
            && columns.Any(column => !IsReference(table, column) && !context.TenantColumnsOf(table).Contains(column.Name))
        let key = SqlIdentifier.QuoteList(columns.Select(column => column.Name))
        select new DataCheck
        {
            Path = table.Name.ToPath(index.Name),
            Offences = $"""
                select {key}, count(*) as rows
                from {ForeignKeyRows.From(table)}
                where {TableSql.Each(optional.Select(column => column.Name), "", "is null", "or")}
                group by {key}
                having count(*) > 1
                """,
            Message = count => $"{TableSql.Counted(count, "value")} of unique key {index.Name} of {table.Name} {(count == 1 ? "stands" : "stand")} there more than once: "
                + "a NULL in it lets every further one in.",
            Reads = [table.Name],
            RowsOf = table.Name,
        };

    private static bool IsReference(Table table, Column column) => table.ForeignKeys.Any(key => key.Columns.Contains(column.Name));
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class DoubleLinkRule() : DataRule(
    "SK2023",
    "Same link twice",
    Severity.Error,
    "A table that says nothing but which row belongs to which holds a pair twice. No unique key forbids it, because the table counts its rows by "
    + "a key of its own; lists show the entry twice, counts are too high, and taking the link away once leaves it there. Meant are tables of two "
    + "references that must be given, with no other columns than keys, tenants, flags and times.",
    "Delete the second row, and make the pair unique.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        let pair = Pair(context, table)
        where pair.Length == 2
        let tenant = context.TenantColumnsOf(table)

        // A unique key is enough where none of its columns may be NULL: to the rows of no tenant it would forbid nothing.
        where !table.Indexes.Any(index => index is { Unique: true, Valid: true, Predicate: null }
            && index.Keys.All(key => key.Column is { } column && (pair.Contains(column) || tenant.Contains(column)) && table.FindColumn(column) is { NotNull: true }))
        let columns = SqlIdentifier.QuoteList(tenant.Concat(pair))
        let alike = tenant.All(column => table.FindColumn(column) is { NotNull: true }) ? "" : "NULLS NOT DISTINCT "
        select new DataCheck
        {
            Path = table.Name.ToPath(),
            Offences = $"""
                select {columns}, count(*) as rows
                from {ForeignKeyRows.From(table)}
                group by {columns}
                having count(*) > 1
                """,
            Message = count => $"{TableSql.Counted(count, "pair")} of ({string.Join(", ", pair)}) {(count == 1 ? "stands" : "stand")} in {table.Name} more than once.",
            Reads = [table.Name],
            RowsOf = table.Name,
            Remedy = $"ALTER TABLE {table.Name.Sql} ADD UNIQUE {alike}({columns}); after the rows that repeat a pair are gone.",
        };

    /// <summary>The two columns that say what is linked, or other than two where the table is more than a link.</summary>
    private static string[] Pair(RuleContext context, Table table)
    {
        IReadOnlyList<string> tenant = context.TenantColumnsOf(table);
        HashSet<string> referring = [.. table.ForeignKeys.SelectMany(key => key.Columns).Except(tenant)];
        string[] linked = [.. table.Columns.Select(column => column.Name).Where(referring.Contains)];
        IEnumerable<Column> others = table.Columns.Where(column => !linked.Contains(column.Name) && !tenant.Contains(column.Name)
            && table.PrimaryKey?.Columns.Contains(column.Name) != true);
        return others.All(IsFlagOrTime) && linked.All(column => table.FindColumn(column) is { NotNull: true }) ? linked : [];
    }

    private static bool IsFlagOrTime(Column column) => column.BaseTypeName is { Schema: "pg_catalog", Name: "bool" or "timestamp" or "timestamptz" or "date" };
}

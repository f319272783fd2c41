using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class CaseVariantRule() : DataRule(
    "SK2021",
    "Same name twice, but for case or spaces",
    Severity.Warning,
    "A unique key holds two values that differ only in letter case or in spaces around them: 'Linux' and 'linux '. The key sees two, people see one, and what "
    + "belongs together is filed under both. Only unique keys with exactly one column of text are looked at; the other columns, a tenant's key among them, must be equal.",
    "Keep one of the rows; make the key one on lower(btrim(...)), or give the column a collation that ignores case.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        from index in table.Indexes
        where index is { Unique: true, Predicate: null }
        let columns = index.Keys.Select(key => key.Column is { } name ? table.FindColumn(name) : null).OfType<Column>().ToArray()
        let texts = columns.Where(column => column.BaseTypeName is { Schema: "pg_catalog", Name: "text" or "varchar" }).ToArray()
        where columns.Length == index.Keys.Count && texts.Length == 1
        select Check(table, index, texts[0], [.. columns.Where(column => column != texts[0])]);

    private static DataCheck Check(Table table, TableIndex index, Column text, Column[] others)
    {
        string same = $"lower(btrim({SqlIdentifier.Quote(text.Name)}))";
        string group = string.Join(", ", others.Select(column => SqlIdentifier.Quote(column.Name)).Append(same));
        return new DataCheck
        {
            Path = table.Name.ToPath(index.Name),
            Offences = $"""
                select {string.Join("", others.Select(column => $"{SqlIdentifier.Quote(column.Name)}, "))}array_agg({SqlIdentifier.Quote(text.Name)} order by {SqlIdentifier.Quote(text.Name)} collate "C") as variants
                from {ForeignKeyRows.From(table)}
                where {SqlIdentifier.Quote(text.Name)} is not null
                group by {group}
                having count(distinct {SqlIdentifier.Quote(text.Name)} collate "C") > 1
                """,
            RowsOf = table.Name,
            Message = count => $"{TableSql.Counted(count, "value")} of {table.Name}.{text.Name} {(count == 1 ? "stands" : "stand")} there more than once but for case or "
                + $"spaces, which unique key {index.Name} does not see.",
            Reads = [table.Name],
        };
    }
}

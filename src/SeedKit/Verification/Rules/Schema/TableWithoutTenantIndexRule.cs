using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TableWithoutTenantIndexRule() : TenancyRule(
    "SK1305",
    "Table without an index that leads with the tenant",
    Severity.Error,
    "Every query under row-level security filters by the tenant columns. Without an index that leads with them each reads the rows of all tenants. Order "
    + "among the tenant columns does not matter; partial, invalid and BRIN indexes do not count.",
    "Create an index whose leading columns are the tenant columns.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        where tenant.Table.Kind != TableKind.Foreign
        let columns = context.TenantColumnsOf(tenant.Table)
        where columns.Count > 0 && !tenant.Table.Indexes.Any(index => Leads(index, columns))
        select Found(
            tenant.Table.Name.ToPath(),
            $"Table {tenant.Table.Name} has no index that leads with {string.Join(", ", columns)}: every query reads the rows of all tenants.",
            $"CREATE INDEX ON {tenant.Table.Name.Sql} ({SqlIdentifier.QuoteList(columns)});");

    private static bool Leads(TableIndex index, IReadOnlyList<string> columns) =>
        index is { Valid: true, Ready: true, Predicate: null, Method: "btree" }
        && index.Keys.Count >= columns.Count
        && index.Keys.Take(columns.Count).All(key => key.Column is { } column && columns.Contains(column));
}

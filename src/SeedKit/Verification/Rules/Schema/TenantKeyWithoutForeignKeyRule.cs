using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TenantKeyWithoutForeignKeyRule() : TenancyRule(
    "SK1303",
    "Tenant key that refers to no tenant",
    Severity.Error,
    "A tenant column is part of no foreign key to the tenants of its level, or that key leaves the levels above out. Rows may name a tenant that does "
    + "not exist, or one level's tenant under another's: an engagement of somebody else's.",
    "Add the foreign key, with the columns of all levels down to this one.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        where tenant.Table.Kind != TableKind.Foreign
        from index in Enumerable.Range(0, tenant.Levels.Count)
        let level = tenant.Levels[index]
        where tenant.Table.FindColumn(level.Column) is not null
        let above = tenant.Levels.Take(index).Select(outer => outer.Column).Where(column => tenant.Table.FindColumn(column) is not null)
        where !IsHeld(tenant.Table, tenant.Levels, index)
        let columns = above.Append(level.Column).ToArray()
        select Found(
            tenant.Table.Name.ToPath(level.Column),
            $"Tenant key {tenant.Table.Name}.{level.Column} is held by no foreign key ({string.Join(", ", columns)}) to {level.Root}: "
            + $"a row may name {level.AnyOne} that does not exist or is another tenant's.",
            $"ALTER TABLE {tenant.Table.Name.Sql} ADD FOREIGN KEY ({SqlIdentifier.QuoteList(columns)}) REFERENCES {level.Root.Sql} "
            + $"({SqlIdentifier.QuoteList(above.Append(level.RootColumn))});");

    // A key to the tenants of an inner level, with the outer columns in it, holds the outer level too.
    private static bool IsHeld(Table table, IReadOnlyList<TenancyLevel> levels, int index) =>
        Enumerable.Range(index, levels.Count - index).Any(inner => table.ForeignKeys.Any(key =>
            key.ReferencedTable == levels[inner].Root && levels.Take(inner + 1).All(level => key.Columns.Contains(level.Column))));
}

using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TenantKeyWithoutForeignKeyRule() : TenancyRule(
    "SK1303",
    "Tenant key that refers to no tenant",
    Severity.Error,
    "A tenant column is part of no foreign key to the tenants of its level, or that key leaves the levels above out; nor is it part of one, without NULL, "
    + "to a table whose own tenant column is held. Rows may name a tenant that does not exist, or one level's tenant under another's: an engagement of "
    + "somebody else's.",
    "Add the foreign key, with the columns of all levels down to this one.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        where tenant.Table.Kind != TableKind.Foreign
        from index in Enumerable.Range(0, tenant.Levels.Count)
        let level = tenant.Levels[index]
        where tenant.Table.FindColumn(level.Column) is not null
        let above = tenant.Levels.Take(index).Select(outer => outer.Column).Where(column => tenant.Table.FindColumn(column) is not null)
        where !IsHeld(context, tenant.Table, tenant.Levels, index)
        let columns = above.Append(level.Column).ToArray()
        select Found(
            tenant.Table.Name.ToPath(level.Column),
            $"Tenant key {tenant.Table.Name}.{level.Column} is held by no foreign key ({string.Join(", ", columns)}) to {level.Root}{MissingRootColumn(context, level)}: "
            + $"a row may name {level.AnyOne} that does not exist or is another tenant's.",
            $"ALTER TABLE {tenant.Table.Name.Sql} ADD FOREIGN KEY ({SqlIdentifier.QuoteList(columns)}) REFERENCES {level.Root.Sql} "
            + $"({SqlIdentifier.QuoteList(above.Append(level.RootColumn))});");

    private static bool IsHeld(RuleContext context, Table table, IReadOnlyList<TenancyLevel> levels, int index)
    {
        HashSet<QualifiedName> seen = [table.Name];
        Queue<Table> open = new([table]);
        while (open.TryDequeue(out Table? holder))
        {
            if (holder.ForeignKeys.Any(key => LeadsToTenants(key, levels, index)))
            {
                return true;
            }

            foreach (ForeignKey key in holder.ForeignKeys.Where(key => LeadsOn(context, holder, key, levels.Take(index + 1)) && seen.Add(key.ReferencedTable)))
            {
                open.Enqueue(context.Parent(key)!);
            }
        }

        return false;
    }

    // A key to the tenants of an inner level, with the outer columns in it, holds the outer level too.
    private static bool LeadsToTenants(ForeignKey key, IReadOnlyList<TenancyLevel> levels, int index) =>
        Enumerable.Range(index, levels.Count - index).Any(inner =>
            key.ReferencedTable == levels[inner].Root
            && Holds(key, levels[inner].Column, levels[inner].RootColumn)
            && levels.Take(inner).All(outer => Holds(key, outer.Column, outer.Column)));

    // A key with a NULL in it is not checked.
    private static bool LeadsOn(RuleContext context, Table table, ForeignKey key, IEnumerable<TenancyLevel> levels) =>
        context.Parent(key) is { } parent
        && levels.All(level => Holds(key, level.Column, level.Column) && context.LevelsOf(parent).Contains(level))
        && key.Columns.All(column => table.FindColumn(column) is { NotNull: true });

    private static bool Holds(ForeignKey key, string own, string referenced) =>
        key.Columns.Zip(key.ReferencedColumns).Contains((own, referenced));

    // Told where the contract may be what is wrong.
    private static string MissingRootColumn(RuleContext context, TenancyLevel level) =>
        context.Catalog.FindTable(level.Root) is { } root && root.FindColumn(level.RootColumn) is null ? $", which has no column {level.RootColumn}"
        : "";
}

using SeedKit.Catalog;

namespace SeedKit.Verification;

/// <summary>
/// A foreign key as tenancy sees it: which of its columns say who is meant, and which say whose it is. A row whose
/// <see cref="Identity"/> has a match under another tenant crosses tenants; one whose identity has no match at all is an orphan.
/// </summary>
/// <param name="Key">The foreign key.</param>
/// <param name="Child">Its table.</param>
/// <param name="Parent">The table it points at.</param>
/// <param name="All">All pairs of the key.</param>
/// <param name="Identity">The pairs whose parent column is no tenant column.</param>
/// <param name="Tenant">
/// The pairs by which tenants are compared: those of the key, and the tenant columns that both tables carry though the key leaves
/// them out.
/// </param>
internal sealed record Reference(
    ForeignKey Key,
    Table Child,
    Table Parent,
    IReadOnlyList<ColumnPair> All,
    IReadOnlyList<ColumnPair> Identity,
    IReadOnlyList<ColumnPair> Tenant)
{
    /// <summary>Whether tenants can be told apart by it.</summary>
    public bool ComparesTenants => Identity.Count > 0 && Tenant.Count > 0;

    /// <summary>Whether the key itself holds every tenant comparison, so that the server refuses a crossing row.</summary>
    public bool HoldsTenants => Tenant.All(All.Contains);

    /// <summary>
    /// The rows whose key has no match, as SQL: where the key holds the tenants, both orphans and rows that cross tenants are among them.
    /// </summary>
    public string Unmatched(string columns) => ForeignKeyRows.Unmatched(Key, Child, Parent, columns);

    /// <summary>The references of the tables to judge whose rows can be compared, by table and name.</summary>
    public static IEnumerable<Reference> Of(RuleContext context) =>
        from child in context.LocalTables
        from key in child.ForeignKeys
        let parent = context.Parent(key)
        where parent is not null && !key.IsTemporal
        select Create(context, key, child, parent);

    private static Reference Create(RuleContext context, ForeignKey key, Table child, Table parent)
    {
        IReadOnlyList<string> parentTenant = context.TenantColumnsOf(parent);
        ColumnPair[] all = [.. key.Columns.Zip(key.ReferencedColumns, (own, referenced) => new ColumnPair(own, referenced))];
        ColumnPair[] identity = [.. all.Where(pair => !parentTenant.Contains(pair.Parent))];
        IEnumerable<ColumnPair> held = all.Where(pair => parentTenant.Contains(pair.Parent));
        IEnumerable<ColumnPair> left = context.TenantColumnsOf(child)
            .Where(column => parentTenant.Contains(column) && !held.Any(pair => pair.Parent == column))
            .Select(column => new ColumnPair(column, column));
        return new Reference(key, child, parent, all, identity, [.. held.Concat(left)]);
    }
}

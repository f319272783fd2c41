using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UniqueWithoutTenantKeyRule() : TenancyRule(
    "SK1308",
    "Unique key across tenants",
    Severity.Warning,
    "A unique key of a tenant table leaves the tenant out: one tenant's value blocks another's, and the error tells that the other has it. Primary "
    + "keys, and keys whose values are made up and unique by themselves (uuid, identity), are not meant.",
    "Let the key lead with the tenant columns.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        let outermost = tenant.Levels[0].Column
        from index in tenant.Table.Indexes
        where index is { Unique: true, Valid: true } && index.ConstraintName != (tenant.Table.PrimaryKey?.Name ?? "")
            && index.Keys.All(key => key.Column != outermost) && !HasMadeUpKey(tenant.Table, index)
        select Found(
            tenant.Table.Name.ToPath(index.Name),
            $"Unique key {index.Name} of {tenant.Table.Name} leaves out {outermost}: one tenant's value blocks another's and tells that it is taken.",
            evidence: [index.Definition]);

    private static bool HasMadeUpKey(Table table, TableIndex index) => index.Keys.Any(key => key.Column is { } name
        && table.FindColumn(name) is { } column
        && (column.BaseTypeName is { Schema: "pg_catalog", Name: "uuid" } || column.Identity is not null
            || table.ForeignKeys.Any(reference => reference.Columns.Contains(name))));
}

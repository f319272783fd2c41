using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TenantKeyTypeRule() : TenancyRule(
    "SK1306",
    "Tenant key of another type than the tenants' own",
    Severity.Error,
    "A tenant column has another type than the key of the tenants it names. Comparisons with the session's setting cast, policies fail or admit "
    + "nothing, and indexes go unused.",
    "Give the column the type of the tenants' key.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        from level in tenant.Levels
        let column = tenant.Table.FindColumn(level.Column)
        let root = context.Catalog.FindTable(level.Root)?.FindColumn(level.RootColumn)
        where column is not null && root is not null && column.BaseTypeName != root.BaseTypeName
        select Found(
            tenant.Table.Name.ToPath(column.Name),
            $"Tenant key {tenant.Table.Name}.{column.Name} is {column.Type}, the {level.Name}'s own key {level.Root}.{level.RootColumn} is {root.Type}.",
            $"ALTER TABLE {tenant.Table.Name.Sql} ALTER COLUMN {Postgres.SqlIdentifier.Quote(column.Name)} TYPE {root.Type};");
}

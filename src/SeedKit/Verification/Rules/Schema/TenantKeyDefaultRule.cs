using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TenantKeyDefaultRule() : TenancyRule(
    "SK1307",
    "Tenant key with a default",
    Severity.Warning,
    "A tenant column has a default: a row whose writer forgot the tenant is given to somebody instead of being refused.",
    "Drop the default.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        from level in tenant.Levels
        let column = tenant.Table.FindColumn(level.Column)
        where column?.Default is not null
        select Found(
            tenant.Table.Name.ToPath(column.Name),
            $"Tenant key {tenant.Table.Name}.{column.Name} has the default {column.Default}: a row whose writer forgot the tenant is given to somebody.",
            $"ALTER TABLE {tenant.Table.Name.Sql} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} DROP DEFAULT;");
}

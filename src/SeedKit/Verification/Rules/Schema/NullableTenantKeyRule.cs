using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class NullableTenantKeyRule() : TenancyRule(
    "SK1302",
    "Tenant key that allows NULL",
    Severity.Error,
    "A tenant column allows NULL. A row without a tenant is hidden from every tenant by row-level security, left behind when a tenant goes, and "
    + "escapes every composite foreign key, which a single NULL switches off.",
    "Fill the column, then set it NOT NULL.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        from level in tenant.Levels
        where tenant.Table.FindColumn(level.Column) is { NotNull: false }
        select Found(
            tenant.Table.Name.ToPath(level.Column),
            $"Tenant key {tenant.Table.Name}.{level.Column} allows NULL: a row without {level.AnyOne} belongs to nobody and escapes its composite keys.",
            $"ALTER TABLE {tenant.Table.Name.Sql} ALTER COLUMN {SqlIdentifier.Quote(level.Column)} SET NOT NULL;");
}

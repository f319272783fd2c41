using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TableWithoutTenantKeyRule() : TenancyRule(
    "SK1301",
    "Table without its tenant key",
    Severity.Error,
    "A table lacks a tenant column of its level. Nothing says whose its rows are: no policy can hide them and no tenant can take them along. Tables "
    + "whose rows truly belong to no tenant are named in the contract with the reason.",
    "Add the column, NOT NULL and part of a foreign key to its tenants; or exempt the table under 'tenancy: exempt' with the reason.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from tenant in context.TenantTables()
        from level in tenant.Levels
        where tenant.Table.FindColumn(level.Column) is null
        select Found(
            tenant.Table.Name.ToPath(),
            $"Table {tenant.Table.Name} has no column {level.Column}: nothing says which {level.Name} its rows belong to.",
            $"ALTER TABLE {tenant.Table.Name.Sql} ADD COLUMN {SqlIdentifier.Quote(level.Column)} ... NOT NULL REFERENCES {level.Root.Sql};");
}

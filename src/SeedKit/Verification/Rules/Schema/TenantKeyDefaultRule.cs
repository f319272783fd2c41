using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TenantKeyDefaultRule() : DataRule(
    "SK1307",
    "Tenant key with a default",
    Severity.Warning,
    "A tenant column has a default: a row whose writer forgot the tenant is given to somebody instead of being refused. A default that asks the session for "
    + "its tenant is none such: it is evaluated for a session that has named no tenant, and must fail or yield NULL.",
    "Drop the default, or let it be the session's tenant.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Tenancy is null ? "The contract has no 'tenancy'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from tenant in context.TenantTables()
        from level in tenant.Levels
        let column = tenant.Table.FindColumn(level.Column)
        where column?.Default is not null
        let value = column.Default
        select new DataCheck
        {
            Path = tenant.Table.Name.ToPath(column.Name),
            Offences = $"select * from (select {Evaluated(value)} as {SqlIdentifier.Quote(column.Name)}) as given where {SqlIdentifier.Quote(column.Name)} is not null",
            Holds = UnboundFailure.Refuses,
            Message = _ => $"Tenant key {tenant.Table.Name}.{column.Name} has the default {value}: a row whose writer forgot the tenant is given to somebody.",
            Reads = [],
            Remedy = $"ALTER TABLE {tenant.Table.Name.Sql} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} DROP DEFAULT;",
        };

    // A sequence always has a number, and to ask for it would take it.
    private static string Evaluated(string value) => value.Contains("nextval(", StringComparison.Ordinal) ? SqlIdentifier.Literal(value) : $"({value})";
}

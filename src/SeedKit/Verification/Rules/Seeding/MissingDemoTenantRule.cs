using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class MissingDemoTenantRule() : DataRule(
    "SK2005",
    "Demo tenant that is not there",
    Severity.Error,
    "The contract says that a tenant is seeded and the table of tenants does not have it: the seed never ran, stopped half-way, or was removed. With "
    + "fewer than two tenants nothing shows that tenants are kept apart.",
    "Seed the database ('seedkit seed'), or correct 'demoTenants'.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.Tenancy is null ? "The contract has no 'tenancy'."
        : context.Contract.DemoTenants.Count == 0 ? "The contract has no 'demoTenants'."
        : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context)
    {
        Contracts.TenancyLevel level = context.Contract.Tenancy!.Levels[0];
        if (context.FindTable(level.Root) is not { } root || root.FindColumn(level.RootColumn) is null)
        {
            yield break;
        }

        string keys = string.Join(", ", context.Contract.DemoTenants.Select(tenant => $"({SqlIdentifier.Literal(tenant)})"));
        yield return new DataCheck
        {
            Path = root.Name.ToPath(),
            Offences = $"""
                select d.tenant
                from (values {keys}) as d (tenant)
                where not exists (select from {root.Name.Sql} as t where t.{SqlIdentifier.Quote(level.RootColumn)}::text = d.tenant)
                """,
            Message = count => $"{(count == 1 ? "1 demo tenant is" : $"{count} demo tenants are")} missing from {root.Name}: the seed did not run to its end, or its rows were removed.",
            Reads = [root.Name],
        };
    }
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class StaleExemptionRule() : TenancyRule(
    "SK1309",
    "Tenancy exemption that no longer applies",
    Severity.Warning,
    "The contract exempts a table that does not exist or that carries the tenant columns by now, or places at an outer level a table that carries the "
    + "inner level's column. The entry protects nothing today and hides a defect tomorrow.",
    "Remove the entry.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        Contracts.Tenancy tenancy = context.Contract.Tenancy!;
        string outermost = tenancy.Levels[0].Column;
        foreach (Contracts.TenancyExemption exemption in tenancy.Exemptions)
        {
            if (context.Catalog.FindTable(exemption.Table) is not { } table)
            {
                yield return Found(exemption.Table.ToPath(), $"'tenancy: exempt' names {exemption.Table}, which does not exist.");
            }
            else if (table.FindColumn(outermost) is not null)
            {
                yield return Found(
                    exemption.Table.ToPath(), $"'tenancy: exempt' names {exemption.Table}, which carries {outermost} and could be a tenant table like the others.");
            }
        }

        foreach (Contracts.TenancyLevel level in tenancy.Levels)
        {
            foreach (Postgres.QualifiedName table in level.Tables.Where(table => context.Catalog.FindTable(table) is null))
            {
                yield return Found(table.ToPath(), $"'tenancy: levels: {level.Name}' names {table}, which does not exist.");
            }
        }
    }
}

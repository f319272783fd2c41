using System.Text.RegularExpressions;
using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Performance;

internal sealed partial class PolicyPerRowRule() : PlanRule(
    "SK3001",
    "Policy that asks for the tenant once per row",
    Severity.Warning,
    "A policy calls current_setting for every row it is asked about instead of once per query: on a table of a million rows, a million calls. The planner decides, not the "
    + "text: it is asked for the plan of the policy's condition, and the call must stand in an InitPlan or in an index condition, not in a filter.",
    "Put the call into a scalar sub-select: tenant_id = (SELECT current_setting('app.tenant')::int).")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Tenancy is null ? "The contract has no 'tenancy'." : null;

    internal override IEnumerable<PlanCheck> Checks(RuleContext context) =>
        from table in context.IsolatedTables()
        from policy in table.Policies
        where policy.Using is not null
        select Check(table, policy);

    private PlanCheck Check(Table table, Policy policy) => new()
    {
        Path = table.Name.ToPath(policy.Name),
        Query = $"select from {table.Name.Sql} where {policy.Using}",
        Reads = [table.Name],
        Judge = plan => PlanNodes.Of(plan).Select(node => PlanNodes.Text(node, "Filter")).FirstOrDefault(Asks) is { } filter
            ? Found(
                table.Name.ToPath(policy.Name),
                $"Policy {policy.Name} of {table.Name} calls current_setting for every row it is asked about.",
                evidence: [$"Filter: {filter}"])
            : null,
    };

    // A filter is written by the server from the plan itself: what an InitPlan has computed stands there as $0, or as (InitPlan 1).col1.
    // What is quoted is a value, whatever it says.
    private static bool Asks(string? filter) => filter is not null && Literal().Replace(filter, "''").Contains("current_setting(", StringComparison.Ordinal);

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Literal();
}

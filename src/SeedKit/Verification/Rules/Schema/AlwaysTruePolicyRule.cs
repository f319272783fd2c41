using System.Text.Json;
using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class AlwaysTruePolicyRule() : PlanRule(
    "SK1409",
    "Policy that is true for every row",
    Severity.Error,
    "A permissive policy reads the tenant key and is true all the same: ... OR true, OR 1 = 1. Its text looks right. The planner "
    + "decides: what it leaves of the condition when it has simplified it is nothing. Both halves are judged, what the policy shows (USING) and what it lets "
    + "be written (WITH CHECK).",
    "Let the policy compare the tenant key with the session's setting, and nothing beside it that is always true.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Tenancy is null ? "The contract has no 'tenancy'." : null;

    internal override IEnumerable<PlanCheck> Checks(RuleContext context) =>
        from table in context.IsolatedTables()
        from policy in table.Policies
        where policy.Permissive && policy.Columns.Count > 0
        from half in new[] { ("USING", policy.Using), ("WITH CHECK", policy.WithCheck) }
        where half.Item2 is not null
        select Check(table, policy, half.Item1, half.Item2);

    private PlanCheck Check(Table table, Policy policy, string half, string condition) => new()
    {
        Path = table.Name.ToPath(policy.Name),

        // A sample is read without indexes: a condition that a partial index has already met would leave no trace in the plan.
        Query = $"select from {table.Name.Sql} tablesample bernoulli (100) where {condition}",
        Reads = [table.Name],
        Judge = plan => PlanNodes.Of(plan).Any(HasCondition)
            ? null
            : Found(
                table.Name.ToPath(policy.Name),
                $"Policy {policy.Name} of {table.Name} is true for every row, whatever its {half} seems to compare: it keeps nobody out.",
                evidence: [$"{half} ({condition})"]),
    };

    // Filter, Join Filter, One-Time Filter; Index Cond, Hash Cond, Merge Cond.
    private static bool HasCondition(JsonElement node) => node.EnumerateObject().Any(property =>
        property.Name.EndsWith("Filter", StringComparison.Ordinal) || property.Name.EndsWith(" Cond", StringComparison.Ordinal));
}

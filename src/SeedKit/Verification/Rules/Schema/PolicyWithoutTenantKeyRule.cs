using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class PolicyWithoutTenantKeyRule() : RowSecurityRule(
    "SK1404",
    "Policy that does not look at the tenant",
    Severity.Error,
    "A permissive policy does not read the outermost tenant key of its table, and policies are joined by OR: whatever the others say, this one admits "
    + "rows of every tenant. USING (true) is the usual form. Which columns a policy reads is taken from its parsed expression.",
    "Compare the tenant key with the session's setting in the policy, or drop it.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in Guarded(context)
        let keys = KeysOf(context, table)
        where keys.Count > 0
        from policy in table.Policies
        where policy.Permissive && !policy.Columns.Contains(keys[0])
        select Found(
            table.Name.ToPath(policy.Name),
            $"Policy {policy.Name} of {table.Name} does not read {keys[0]}: it admits rows of every tenant, whatever the other policies say.",
            evidence: Expressions(policy));

    private static IReadOnlyList<string> Expressions(Catalog.Policy policy) =>
        [.. new[] { ("USING", policy.Using), ("WITH CHECK", policy.WithCheck) }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1} ({part.Item2})")];
}

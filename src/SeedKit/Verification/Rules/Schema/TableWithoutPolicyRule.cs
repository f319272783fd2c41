using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TableWithoutPolicyRule() : RowSecurityRule(
    "SK1403",
    "Row-level security without a policy that admits rows",
    Severity.Error,
    "Row-level security is enabled, and no permissive policy admits any row: every query of the application returns nothing, without an error. "
    + "Restrictive policies only narrow what permissive ones admit.",
    "Create a policy on the tenant key.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in Guarded(context)
        where table.RowSecurity && !table.Policies.Any(policy => policy.Permissive)
        select Found(
            table.Name.ToPath(),
            table.Policies.Count == 0
                ? $"Table {table.Name} is under row-level security and has no policy: the application reads nothing from it, without an error."
                : $"Table {table.Name} has restrictive policies only: the application reads nothing from it, without an error.");
}

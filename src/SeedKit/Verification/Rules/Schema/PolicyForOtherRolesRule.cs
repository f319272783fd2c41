using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class PolicyForOtherRolesRule() : RowSecurityRule(
    "SK1405",
    "No policy applies to the application's role",
    Severity.Error,
    "All permissive policies of a table are for roles that the application's role does not belong to: it reads nothing, without an error, and tests "
    + "that run as another role do not notice.",
    "Create the policy TO the runtime role, or for PUBLIC.")
{
    internal override string? WhySkipped(RuleContext context) =>
        base.WhySkipped(context) ?? (context.Contract.RuntimeRole is null ? "The contract has no 'runtimeRole'." : null);

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        string role = context.Contract.RuntimeRole!;
        IReadOnlySet<string> roles = RoleMembership.Of(context.Catalog, role);
        return from table in Guarded(context)
               let permissive = table.Policies.Where(policy => policy.Permissive).ToArray()
               where table.RowSecurity && permissive.Length > 0 && !permissive.Any(policy => policy.Roles.Any(name => name == "PUBLIC" || roles.Contains(name)))
               select Found(
                   table.Name.ToPath(),
                   $"No policy of {table.Name} applies to role {role}: the application reads nothing from it, without an error.",
                   evidence: [.. permissive.Take(5).Select(policy => $"{policy.Name} is for {string.Join(", ", policy.Roles)}")]);
    }
}

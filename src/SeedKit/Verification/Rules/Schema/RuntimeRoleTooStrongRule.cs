using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class RuntimeRoleTooStrongRule() : RowSecurityRule(
    "SK1408",
    "Application's role is above row-level security",
    Severity.Error,
    "The role the application connects as is a superuser, bypasses row-level security, owns a tenant table, or belongs to a role that does and can "
    + "become it. Policies do not bind such a role, or it can switch them off; every test of isolation that runs as it passes.",
    "Give the application a role of its own: NOSUPERUSER, NOBYPASSRLS, owning nothing, member of nothing stronger.")
{
    internal override string? WhySkipped(RuleContext context) =>
        base.WhySkipped(context) ?? (context.Contract.RuntimeRole is null ? "The contract has no 'runtimeRole'." : null);

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        string name = context.Contract.RuntimeRole!;
        Dictionary<string, Role> roles = context.Catalog.Roles.ToDictionary(role => role.Name, StringComparer.Ordinal);
        if (!roles.ContainsKey(name))
        {
            return [Found(new ObjectPath(null, name), $"Role {name}, as which the application connects, does not exist.")];
        }

        ILookup<string, Table> owned = Guarded(context).ToLookup(table => table.Owner, StringComparer.Ordinal);
        return from reached in RoleMembership.Of(context.Catalog, name)
               let role = roles.GetValueOrDefault(reached)
               where role is not null
               let power = Power(role, owned[reached].FirstOrDefault())
               where power is not null
               select Found(
                   new ObjectPath(null, name),
                   reached == name
                       ? $"Role {name}, as which the application connects, {power}: policies do not bind it."
                       : $"Role {name}, as which the application connects, can become {reached}, which {power}: policies do not bind it then.");
    }

    private static string? Power(Role role, Table? owned) =>
        role.Superuser ? "is a superuser"
        : role.BypassRowSecurity ? "bypasses row-level security"
        : owned is not null ? $"owns {owned.Name} and can switch its policies off"
        : null;
}

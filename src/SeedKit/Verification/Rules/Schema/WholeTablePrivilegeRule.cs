using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class WholeTablePrivilegeRule() : RowSecurityRule(
    "SK1407",
    "Application may do what row-level security cannot see",
    Severity.Error,
    "TRUNCATE empties a table for all tenants, REFERENCES tells by a foreign key whether another tenant's row exists, and TRIGGER runs code on "
    + "everybody's rows: none of them is subject to policies, and the application's role, a role it belongs to, or PUBLIC has been granted one.",
    "Revoke the privilege.")
{
    private static readonly string[] Privileges = ["TRUNCATE", "REFERENCES", "TRIGGER"];

    internal override string? WhySkipped(RuleContext context) =>
        base.WhySkipped(context) ?? (context.Contract.RuntimeRole is null ? "The contract has no 'runtimeRole'." : null);

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        string role = context.Contract.RuntimeRole!;
        IReadOnlySet<string> roles = RoleMembership.Of(context.Catalog, role);
        return from table in Guarded(context)
               from grant in table.Grants
               where Privileges.Contains(grant.Privilege) && (grant.Grantee == "PUBLIC" || roles.Contains(grant.Grantee))
               group grant by (table, grant.Grantee) into granted
               let privileges = string.Join(", ", granted.Select(grant => grant.Privilege).Distinct().Order(StringComparer.Ordinal))
               select Found(
                   granted.Key.table.Name.ToPath(),
                   $"{granted.Key.Grantee} has {privileges} on {granted.Key.table.Name}: row-level security does not apply to it, "
                   + $"and role {role} may do it to every tenant's rows.",
                   $"REVOKE {privileges} ON {granted.Key.table.Name.Sql} FROM {(granted.Key.Grantee == "PUBLIC" ? "PUBLIC" : Postgres.SqlIdentifier.Quote(granted.Key.Grantee))};");
    }
}

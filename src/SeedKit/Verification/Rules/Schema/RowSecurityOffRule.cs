using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class RowSecurityOffRule() : RowSecurityRule(
    "SK1401",
    "Tenant table without row-level security",
    Severity.Error,
    "Row-level security is not enabled on a table that holds tenants' rows. A query that forgets its WHERE shows every tenant's rows; policies that "
    + "exist beside the switch do nothing.",
    "Enable and force row-level security, with a policy on the tenant key.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in Guarded(context)
        where !table.RowSecurity
        select Found(
            table.Name.ToPath(),
            table.Policies.Count == 0
                ? $"Table {table.Name} is without row-level security: a query that forgets its WHERE shows every tenant's rows."
                : $"Table {table.Name} is without row-level security although it has {Count(table.Policies.Count)}: "
                    + "a query that forgets its WHERE shows every tenant's rows.",
            $"ALTER TABLE {table.Name.Sql} ENABLE ROW LEVEL SECURITY;");

    private static string Count(int policies) => policies == 1 ? "a policy" : $"{policies} policies";
}

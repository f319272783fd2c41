using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class RowSecurityNotForcedRule() : RowSecurityRule(
    "SK1402",
    "Row-level security that does not bind the owner",
    Severity.Error,
    "Row-level security is enabled but not forced: the table's owner, as which migrations and often the application itself connect, sees and writes "
    + "every tenant's rows.",
    "Force row-level security.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in Guarded(context)
        where table.RowSecurity && !table.ForceRowSecurity
        select Found(
            table.Name.ToPath(),
            $"Row-level security of {table.Name} is not forced: its owner {table.Owner} sees and writes every tenant's rows.",
            $"ALTER TABLE {table.Name.Sql} FORCE ROW LEVEL SECURITY;");
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UnstableCheckRule() : CatalogRule(
    "SK1114",
    "CHECK whose answer can change",
    Severity.Warning,
    "A CHECK constraint calls a function that is not IMMUTABLE: the clock, a setting, another table. PostgreSQL asks it when the row is written "
    + "and never again, so that rows that were right become wrong in silence, and a dump that is restored on another day, or before the other "
    + "table, is refused. The stored expression is read, not its text.",
    "Let a trigger hold what depends on more than the row, or the code that writes it; keep CHECK for what the row alone decides.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from check in table.Checks
        where check.Unstable.Count > 0
        select Found(
            table.Name.ToPath(check.Name),
            $"CHECK {check.Name} of {table.Name} depends on {string.Join(", ", check.Unstable)}: it may be false for a row that it let in.",
            evidence: [$"CHECK ({check.Expression})"]);
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TooFewColumnsRule() : CatalogRule(
    "SK1010",
    "Table has lost columns",
    Severity.Error,
    "A table has fewer columns than the contract says it keeps at least: a migration has dropped more than it was meant to.",
    "Restore the columns, or lower the number in 'minimumColumns'.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.MinimumColumns.Count == 0 ? "The contract has no 'minimumColumns'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from entry in context.Contract.MinimumColumns
        let table = context.FindTable(entry.Key)
        where table is not null && table.Columns.Count < entry.Value
        select Found(table.Name.ToPath(), $"Table {table.Name} has {table.Columns.Count} columns where at least {entry.Value} must remain.");
}

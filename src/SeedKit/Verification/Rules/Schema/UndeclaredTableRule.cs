using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UndeclaredTableRule() : CatalogRule(
    "SK1009",
    "Table that the contract does not list",
    Severity.Warning,
    "A table exists that 'requiredTables' does not list. Nobody has said whose it is or whether it should stay; left-overs of an experiment and "
    + "copies made by hand look like this.",
    "List the table in 'requiredTables', or drop it.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.RequiredTables.Count == 0 ? "The contract has no 'requiredTables'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        HashSet<QualifiedName> known = [.. context.Contract.RequiredTables, .. context.Contract.RemovedTables];
        return from table in context.Tables
               where !known.Contains(table.Name)
               select Found(table.Name.ToPath(), $"Table {table.Name} is not in the contract: nobody has said whose rows it holds.");
    }
}

using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class RemovedTableRule() : CatalogRule(
    "SK1002",
    "Removed table is back",
    Severity.Error,
    "A table that was taken out of the schema exists again, as a table or as a view. Code that should have moved on keeps reading and "
    + "writing it, and what it writes is lost to the rest of the platform.",
    "Move what is in it to its successor, then drop it.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.RemovedTables.Count == 0 ? "The contract has no 'removedTables'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        HashSet<QualifiedName> removed = [.. context.Contract.RemovedTables];
        IEnumerable<(string Kind, QualifiedName Name)> relations = context.Catalog.Tables.Select(table => ("TABLE", table.Name))
            .Concat(context.Catalog.Views.Select(view => (view.Materialized ? "MATERIALIZED VIEW" : "VIEW", view.Name)));
        return from relation in relations
               where removed.Contains(relation.Name)
               select Found(
                   relation.Name.ToPath(),
                   $"{relation.Name} was removed from the schema and exists again: what is written to it is lost to the platform.",
                   $"DROP {relation.Kind} {relation.Name.Sql};");
    }
}

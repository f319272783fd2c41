using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class InvalidIndexRule() : CatalogRule(
    "SK1202",
    "Index that queries may not use",
    Severity.Error,
    "A CREATE INDEX CONCURRENTLY that failed leaves an invalid index: every write maintains it, no query uses it, and a unique one may not even "
    + "be unique. On a partitioned table it means that a partition lacks its part.",
    "Build the index again, or drop it.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Relations
        from index in table.Indexes
        where !index.Valid || !index.Ready
        select Found(
            new ObjectPath(table.Name.Schema, index.Name),
            $"Index {index.Name} of {table.Name} is invalid: every write maintains it, no query uses it.",
            $"REINDEX INDEX {new Postgres.QualifiedName(table.Name.Schema, index.Name).Sql};",
            evidence: [index.Definition]);
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class IndexOlderThanCollationRule() : CatalogRule(
    "SK1204",
    "Index sorted by a collation that has changed",
    Severity.Error,
    "An index was sorted by a version of its collation that is not the one in use: the operating system or ICU was updated under the database. "
    + "Searches by that index miss rows that are there, a unique index lets duplicates in, and nothing else tells. The versions that PostgreSQL "
    + "keeps, for each collation and for the database's own, are compared with those of the libraries.",
    "Rebuild the index, then record the new version: ALTER COLLATION ... REFRESH VERSION, or ALTER DATABASE ... REFRESH COLLATION VERSION.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Relations
        from index in table.Indexes
        where index.ChangedCollations.Count > 0 && table.Kind != TableKind.Partitioned
        select Found(
            new ObjectPath(table.Name.Schema, index.Name),
            $"Index {index.Name} of {table.Name} is sorted by a collation that has changed since: searches by it miss rows that are there.",
            $"REINDEX INDEX {new QualifiedName(table.Name.Schema, index.Name).Sql};",
            evidence: index.ChangedCollations);
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class DuplicateIndexRule() : CatalogRule(
    "SK1203",
    "Index that another one makes superfluous",
    Severity.Warning,
    "Two indexes of a table have the same keys, operator classes, collations, condition and method; the second costs every write and serves no "
    + "query. One that only turns the direction of a single key, or that is not unique beside a unique twin, is as superfluous. Indexes that differ "
    + "in operator class, collation or method are never taken for equal, and an index behind a constraint is never the one to drop.",
    "Drop the second index.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from twins in table.Indexes.Where(index => index.Valid).GroupBy(Signature, StringComparer.Ordinal)
        let kept = twins.OrderByDescending(index => index.ConstraintName is not null).ThenByDescending(index => index.Unique)
            .ThenByDescending(index => index.NullsNotDistinct).ThenByDescending(index => index.IncludedColumns.Count).ThenBy(index => index.Name, StringComparer.Ordinal).First()
        from index in twins
        where index != kept && index.ConstraintName is null && (!index.Unique || Guards(kept, index))
            && index.IncludedColumns.All(column => kept.IncludedColumns.Contains(column) || kept.Keys.Any(key => key.Column == column))
        select Found(
            new ObjectPath(table.Name.Schema, index.Name),
            $"Index {index.Name} of {table.Name} repeats {kept.Name}: it costs every write and serves no query.",
            $"DROP INDEX {new QualifiedName(table.Name.Schema, index.Name).Sql};",
            evidence: [kept.Definition, index.Definition]);

    // A unique index may go only where the other one is at least as strict.
    private static bool Guards(TableIndex kept, TableIndex index) => kept.Unique && (kept.NullsNotDistinct || !index.NullsNotDistinct);

    private static string Signature(TableIndex index)
    {
        // A scan of one key can run either way: ascending with NULLs last is descending with NULLs first, read backwards.
        bool oneKey = index.Keys.Count == 1;
        IEnumerable<string> keys = index.Keys.Select(key =>
            $"{key.Column ?? $"({key.Expression})"}|{key.OperatorClass}|{key.Collation}|{(oneKey ? $"{key.Descending == key.NullsFirst}" : $"{key.Descending}{key.NullsFirst}")}");
        return $"{index.Method}|{index.Predicate}|{string.Join('|', keys)}";
    }
}

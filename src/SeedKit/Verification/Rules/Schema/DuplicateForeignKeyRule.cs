using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class DuplicateForeignKeyRule() : CatalogRule(
    "SK1111",
    "Foreign key that another one repeats",
    Severity.Warning,
    "Two foreign keys of a table compare the same columns with the same parent. Every write is checked twice, and where their ON DELETE differs it is "
    + "chance which of the two acts first.",
    "Drop one of the two.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from twins in table.ForeignKeys.GroupBy(Signature)
        let kept = twins.First()
        from key in twins
        where key != kept
        select Found(
            table.Name.ToPath(key.Name),
            $"Foreign key {key.Name} of {table.Name} repeats {kept.Name}: every write is checked twice.",
            $"ALTER TABLE {table.Name.Sql} DROP CONSTRAINT {SqlIdentifier.Quote(key.Name)};",
            evidence: [kept.Definition, key.Definition]);

    // The order of the columns is nothing to the comparison.
    private static string Signature(ForeignKey key) => string.Join(
        '|',
        key.Columns.Zip(key.ReferencedColumns, (own, referenced) => $"{SqlIdentifier.Quote(own)} {SqlIdentifier.Quote(referenced)}")
            .Order(StringComparer.Ordinal).Prepend(key.ReferencedTable.Sql));
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ForeignKeyCollationRule() : CatalogRule(
    "SK1109",
    "Foreign key between different collations",
    Severity.Warning,
    "Child and parent column are compared by different collations. The key uses the parent's; a join written by hand fails for want of a collation, and an "
    + "index on the child serves the one and not the other.",
    "Give both columns the same collation.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from key in table.ForeignKeys
        let parent = context.Parent(key)
        where parent is not null
        from pair in key.Columns.Zip(key.ReferencedColumns)
        let own = table.FindColumn(pair.First)!
        let referenced = parent.FindColumn(pair.Second)!
        where own.Collation != referenced.Collation
        select Found(
            table.Name.ToPath(own.Name),
            $"Foreign key {key.Name} compares {table.Name}.{own.Name} (collation {own.Collation ?? "default"}) with "
            + $"{parent.Name}.{referenced.Name} (collation {referenced.Collation ?? "default"}).");
}

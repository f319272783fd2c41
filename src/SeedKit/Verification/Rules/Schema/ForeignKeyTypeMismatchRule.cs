using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ForeignKeyTypeMismatchRule() : CatalogRule(
    "SK1106",
    "Foreign key between different types",
    Severity.Error,
    "Child and parent column have different types under their domains. Every check casts, an integer child runs out before its bigint parent, "
    + "and an index on the cast side may go unused. Lengths and domains over one type are no difference.",
    "Give the child the parent's type.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from key in table.ForeignKeys
        let parent = context.Parent(key)
        where parent is not null
        from pair in key.Columns.Zip(key.ReferencedColumns)
        let own = table.FindColumn(pair.First)!
        let referenced = parent.FindColumn(pair.Second)!
        where !SameFamily(own, referenced)
        select Found(
            table.Name.ToPath(own.Name),
            $"Foreign key {key.Name} compares {table.Name}.{own.Name} ({own.Type}) with {parent.Name}.{referenced.Name} ({referenced.Type}).",
            $"ALTER TABLE {table.Name.Sql} ALTER COLUMN {Postgres.SqlIdentifier.Quote(own.Name)} TYPE {referenced.Type};");

    // text and varchar share storage, operators and index entries: comparing them costs nothing and loses nothing.
    private static bool SameFamily(Column own, Column referenced) =>
        own.BaseTypeName == referenced.BaseTypeName || (IsText(own) && IsText(referenced));

    private static bool IsText(Column column) => column.BaseTypeName is { Schema: "pg_catalog", Name: "text" or "varchar" };
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class SetNullOnNotNullRule() : CatalogRule(
    "SK1105",
    "ON DELETE SET NULL on a column that refuses NULL",
    Severity.Error,
    "Deleting the parent would have to set a column to NULL that refuses it, so that the delete fails with an error about another table. On a "
    + "composite key SET NULL clears every column of the key unless it names some, the tenant's among them.",
    "Use CASCADE or NO ACTION, or name the columns to clear: ON DELETE SET NULL (column).")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from key in table.ForeignKeys
        where key.OnDelete == ReferentialAction.SetNull || key.OnUpdate == ReferentialAction.SetNull
        let refusing = Cleared(key).Where(column => table.FindColumn(column) is { NotNull: true }).ToArray()
        where refusing.Length > 0
        select Found(
            table.Name.ToPath(key.Name),
            $"Foreign key {key.Name} of {table.Name} would set {string.Join(", ", refusing)} to NULL, which refuses it: "
            + $"{(key.OnDelete == ReferentialAction.SetNull ? "deleting from" : "changing the key of")} {key.ReferencedTable} fails.",
            evidence: [key.Definition]);

    // PostgreSQL 15 can name the columns: ON DELETE SET NULL (asset_id). Only the deparsed definition tells which. ON UPDATE cannot.
    private static IEnumerable<string> Cleared(ForeignKey key)
    {
        if (key.OnUpdate == ReferentialAction.SetNull || key.Definition.Split(" ON DELETE SET NULL (") is not [_, var rest])
        {
            return key.Columns;
        }

        string list = rest[..rest.IndexOf(')', StringComparison.Ordinal)];
        return key.Columns.Where(column => list.Split(", ").Any(named => named.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal) == column));
    }
}

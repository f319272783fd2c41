using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class DeprecatedColumnRule() : CatalogRule(
    "SK1003",
    "Deprecated column is back",
    Severity.Error,
    "A column that was taken out exists again, on a table or in a view. Some code fills it, other code no longer looks at it, and the two "
    + "drift apart. The same word may be right on another table: the contract says which table it means.",
    "Move the values to where they belong now, then drop the column.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.DeprecatedColumns.IsEmpty ? "The contract has no 'deprecatedColumns'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        // A column with a successor is told by the rule on renamed columns, which can name it.
        HashSet<ColumnName> renamed = [.. context.Contract.RenamedColumns.Select(rename => new ColumnName(rename.Table, rename.Old))];
        return from column in Columns(context)
               where IsDeprecated(context.Contract.DeprecatedColumns, column.Name) && !renamed.Contains(column.Name)
               select Found(
                   column.Name.ToPath(),
                   $"Column {column.Name} was removed from the schema and exists again: what is written to it is lost to the platform.",
                   column.OfView ? null : $"ALTER TABLE {column.Name.Table.Sql} DROP COLUMN {SqlIdentifier.Quote(column.Name.Column)};");
    }

    private static IEnumerable<(ColumnName Name, bool OfView)> Columns(RuleContext context) =>
        context.Tables.SelectMany(table => table.Columns.Select(column => (new ColumnName(table.Name, column.Name), false)))
            .Concat(context.Catalog.Views.Where(view => context.Inspects(view.Name.Schema))
                .SelectMany(view => view.Columns.Select(column => (new ColumnName(view.Name, column.Name), true))));

    private static bool IsDeprecated(DeprecatedColumns deprecated, ColumnName column) =>
        deprecated.PerTable.Contains(column)
        || (deprecated.Anywhere.Contains(column.Column) && !deprecated.Exceptions.Contains(column));
}

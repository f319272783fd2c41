using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class EmbeddedIdsRule() : CatalogRule(
    "SK1118",
    "Ids in a list that no foreign key can hold",
    Severity.Warning,
    "A column holds a list of ids, an array or a JSON document, and the contract does not say of which table. No foreign key can look into it, "
    + "and no rule does: ids of deleted rows and of other tenants' rows stay there unseen. Meant are arrays of uuid, and columns named x_ids.",
    "Declare it under 'references: embedded', so that SK2010 and SK2011 look into it; or make the list a table.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.Schemas.Count == 0 ? "The contract has no 'schemas': references cannot be declared without one." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        HashSet<(QualifiedName, string)> declared = [.. context.Contract.References.Embedded.Select(reference => (reference.Column.Table, reference.Column.Column))];
        return from table in context.Tables
               from column in table.Columns
               where HoldsIds(column) && !declared.Contains((table.Name, column.Name))
               select Found(
                   table.Name.ToPath(column.Name),
                   $"Column {table.Name}.{column.Name} ({column.Type}) holds a list of ids, and the contract does not say of which table: nothing follows them.");
    }

    private static bool HoldsIds(Column column) => column.BaseTypeName is { Schema: "pg_catalog" } type && (type.Name == "_uuid"
        || (column.Name.EndsWith("_ids", StringComparison.Ordinal) && type.Name is "_int2" or "_int4" or "_int8" or "_text" or "_varchar" or "json" or "jsonb"));
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ObjectOutsideSchemasRule() : CatalogRule(
    "SK1008",
    "Table or view outside the contract's schemas",
    Severity.Warning,
    "A table or view stands in a schema that the contract does not name, often in 'public' because a script forgot to qualify a name. No other "
    + "rule judges it, and it may shadow the right one for a session with another search_path.",
    "Move it into one of the contract's schemas, drop it, or name its schema in 'schemas'.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.Schemas.Count == 0 ? "The contract has no 'schemas'."
        : context.SchemaNames != context.Contract.Schemas ? "Only some schemas were asked for."
        : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from relation in context.AllTables.Select(table => table.Name).Concat(context.Catalog.Views.Select(view => view.Name))
        where !context.Inspects(relation.Schema) && relation.Schema != RuleContext.OwnSchema
        select Found(relation.ToPath(), $"{relation} stands outside schema {string.Join(", ", context.SchemaNames)}: no other rule judges it.");
}

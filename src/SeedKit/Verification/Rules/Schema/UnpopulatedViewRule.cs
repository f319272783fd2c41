using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UnpopulatedViewRule() : CatalogRule(
    "SK1503",
    "Materialized view that was never filled",
    Severity.Error,
    "A materialized view was created WITH NO DATA and never refreshed: every query of it fails.",
    "Refresh it.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from view in context.Catalog.Views
        where context.Inspects(view.Name.Schema) && !view.Populated
        select Found(
            view.Name.ToPath(),
            $"Materialized view {view.Name} has never been filled: every query of it fails.",
            $"REFRESH MATERIALIZED VIEW {view.Name.Sql};");
}

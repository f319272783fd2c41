using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class MaterializedViewWithoutTenantRule() : TenancyRule(
    "SK1311",
    "Materialized view that has lost the tenant",
    Severity.Warning,
    "A materialized view is made from tenants' rows, directly or through other views, and has no tenant column. Row-level security cannot guard a "
    + "materialized view, and without the column no query and no view above it can: whoever may read it, reads every tenant's part.",
    "Put the tenant column into its output, and a view with a condition above it.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        ViewSources sources = new(context.Catalog);
        string outermost = context.Contract.Tenancy!.Levels[0].Column;
        return from view in context.Catalog.Views
               where view.Materialized && context.Inspects(view.Name.Schema) && view.Columns.All(column => column.Name != outermost)
               let read = sources.Of(view).Where(name => context.Catalog.FindTable(name) is { } table && context.TenantColumnsOf(table).Contains(outermost)).Order().ToArray()
               where read.Length > 0
               select Found(
                   view.Name.ToPath(),
                   $"Materialized view {view.Name} is made from {string.Join(", ", read.Take(3))}{(read.Length > 3 ? ", ..." : "")} and has no {outermost}: "
                   + "nobody can keep its tenants apart.");
    }
}

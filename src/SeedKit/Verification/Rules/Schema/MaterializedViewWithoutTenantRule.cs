using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

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
        Dictionary<QualifiedName, View> views = context.Catalog.Views.ToDictionary(view => view.Name);
        string outermost = context.Contract.Tenancy!.Levels[0].Column;
        return from view in context.Catalog.Views
               where view.Materialized && context.Inspects(view.Name.Schema) && view.Columns.All(column => column.Name != outermost)
               let read = Sources(view, views, []).Where(name => context.Catalog.FindTable(name) is { } table && context.TenantColumnsOf(table).Contains(outermost)).Order().ToArray()
               where read.Length > 0
               select Found(
                   view.Name.ToPath(),
                   $"Materialized view {view.Name} is made from {string.Join(", ", read.Take(3))}{(read.Length > 3 ? ", ..." : "")} and has no {outermost}: "
                   + "nobody can keep its tenants apart.");
    }

    /// <summary>What the view reads in the end, the views between left out; one that was seen is not entered again.</summary>
    private static HashSet<QualifiedName> Sources(View view, Dictionary<QualifiedName, View> views, HashSet<QualifiedName> seen)
    {
        foreach (QualifiedName name in view.Reads.Where(seen.Add))
        {
            if (views.TryGetValue(name, out View? next))
            {
                Sources(next, views, seen);
            }
        }

        return seen;
    }
}

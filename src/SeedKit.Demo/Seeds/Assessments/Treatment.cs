using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The strategy for a component, or for the application as a whole.</summary>
/// <remarks>Component: null for the application as a whole. Strategy: label of <c>sixr_strategy</c>. Issues: conflicts; empty when there are none.</remarks>
internal sealed record Treatment(
    Guid Id, AssessmentRun Run, AssetView Application, Component? Component, string Strategy, string? Rationale, IReadOnlyList<string> Issues) : IEngagementFact
{
    public TenantView Tenant => Run.Tenant;

    /// <summary>The treatments of the runs that have got as far as strategies. A second look takes over the components of the first.</summary>
    public static IReadOnlyList<Treatment> Of(Story story, IReadOnlyList<AssessmentRun> runs, ILookup<Guid, Component> components) =>
    [
        .. from run in runs
           where run.Stage.Finished("tech_debt_analysis")
           from application in run.Applications
           where application.Strategy is not null
           from component in run.IsPilot ? [null] : components[application.Id].Prepend(null)
           select Make(story, run, application, component),
    ];

    private static Treatment Make(Story story, AssessmentRun run, AssetView application, Component? component)
    {
        string strategy = Strategies.OfComponent(application.Strategy!, component?.Kind);
        RowKey key = ((RowKey)run.Id).Child(application.Name).Child(component?.Name ?? "");
        string[] old = [.. EndOfSupport.Of(application, run.Created).Select(product => product.Product)];
        bool concerned = component is null || old.Any(product => component.Technologies?.Any(technology => technology.StartsWith(product, StringComparison.Ordinal)) == true);
        return new Treatment(
            story.Context.Id("component_treatments", key), run, application, component, strategy,
            component is null || strategy != application.Strategy ? Strategies.Reason(strategy) : null,
            strategy == "rehost" && concerned ? [.. old.Select(product => $"{product} has no support and cannot be moved as it is.")] : []);
    }
}

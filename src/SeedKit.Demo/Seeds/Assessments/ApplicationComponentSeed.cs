using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>application_components</c>.</summary>
internal sealed class ApplicationComponentSeed(Stories stories) : EngagementSeed<Component>("application_components", stories)
{
    protected override IEnumerable<Component> Facts(Story story) => story.Assessments.Components;

    protected override void DefineOthers(SeedColumns<Component> columns) => columns
        .Add("assessment_flow_id", row => row.Run.Id)
        .Add("application_id", row => row.Application.Id)
        .Add("component_name", row => row.Name)
        .Add("component_type", row => row.Kind)
        .Add("technology_stack", row => row.Technologies is null ? (Json?)null : Json.Object((row.Kind, Json.Array(row.Technologies))))
        .Add("dependencies", row => row.Needs is null ? (Json?)null : Json.Array(row.Needs))
        .Add("created_at", row => row.Run.Created.AddHours(2));
}

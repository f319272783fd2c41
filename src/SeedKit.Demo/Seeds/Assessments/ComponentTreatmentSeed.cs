using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>component_treatments</c>.</summary>
internal sealed class ComponentTreatmentSeed(Stories stories) : EngagementSeed<Treatment>("component_treatments", stories)
{
    protected override IEnumerable<Treatment> Facts(Story story) => story.Assessments.Treatments;

    protected override void DefineOthers(SeedColumns<Treatment> columns) => columns
        .Add("assessment_flow_id", row => row.Run.Id)
        .Add("application_id", row => row.Application.Id)
        .Add("component_id", row => row.Component?.Id)
        .Add("recommended_strategy", row => row.Strategy)
        .Add("rationale", row => row.Rationale)
        .Add("compatibility_validated", row => row.Run.Stage.Finished("component_sixr_strategies"))
        .Add("compatibility_issues", row => row.Issues.Count == 0 ? (Json?)null : Json.Array(row.Issues))
        .Add("created_at", row => row.Run.Created.AddHours(4));
}

using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>application_architecture_overrides</c>.</summary>
internal sealed class ArchitectureOverrideSeed(Stories stories) : EngagementSeed<Override>("application_architecture_overrides", stories)
{
    protected override IEnumerable<Override> Facts(Story story) => story.Assessments.Overrides;

    protected override void DefineOthers(SeedColumns<Override> columns) => columns
        .Add("assessment_flow_id", row => row.Run.Id)
        .Add("application_id", row => row.Application.Id)
        .Add("standard_id", row => row.Standard?.Id)
        .Add("override_type", row => row.Kind)
        .Add("override_details", row => row.Details)
        .Add("rationale", row => row.Rationale)
        .Add("approved_by", row => row.Judge?.Id)
        .Add("created_at", row => row.Run.Created.AddHours(1));
}

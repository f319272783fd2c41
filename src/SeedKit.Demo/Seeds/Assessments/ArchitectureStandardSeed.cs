using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>engagement_architecture_standards</c>.</summary>
internal sealed class ArchitectureStandardSeed(Stories stories) : EngagementSeed<Standard>("engagement_architecture_standards", stories)
{
    protected override IEnumerable<Standard> Facts(Story story) => story.Assessments.Standards;

    protected override void DefineOthers(SeedColumns<Standard> columns) => columns
        .Add("requirement_type", row => row.Theme.Type)
        .Add("description", row => row.Theme.Description)
        .Add("mandatory", row => row.Theme.Mandatory)
        .Add("supported_versions", row => row.Theme.Versions)
        .Add("requirement_details", row => row.Theme.Details)
        .Add("created_by", row => row.Author?.Id)
        .Add("created_at", row => row.Created)
        .Add("updated_at", row => row.Created);
}

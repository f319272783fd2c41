using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>The table <c>sixr_analyses</c>.</summary>
internal sealed class SixrAnalysisSeed(Stories stories) : EngagementSeed<Analysis>("sixr_analyses", stories)
{
    protected override IEnumerable<Analysis> Facts(Story story) => story.Analyses;

    protected override void DefineOthers(SeedColumns<Analysis> columns) => columns
        .Add("migration_id", row => row.Migration?.Id)
        .Add("master_flow_id", row => row.Flow.FlowId)
        .Add("name", row => row.Theme.Name)
        .Add("description", row => row.Theme.Description)
        .Add("status", row => row.Theme.Status)
        .Add("priority", row => row.Theme.Priority)
        .Add("application_ids", row => Json.Array(row.Applications.Select(application => (Json)application.Id)))
        .Add("application_data", row => row.Iterations.Count == 0 ? (Json?)null : Json.Array(row.Applications.Select(application => Json.Object(
            ("application_id", application.Id), ("name", application.Name), ("technology", application.TechnologyStack), ("criticality", application.Criticality)))))
        .Add("current_iteration", row => row.Current)
        .Add("progress_percentage", row => row.Progress)
        .Add("estimated_completion", row => row.Theme.Status is "in_progress" or "completed" ? row.Created.AddDays(28) : (DateTimeOffset?)null)
        .Add("final_recommendation", row => row.Final?.Strategy)
        .Add("confidence_score", row => row.Final?.Confidence)
        .Add("created_by", row => row.Starter?.Id)
        .Add("updated_by", row => row.Iterations.Count > 1 ? row.Iterations[^1].Starter?.Id : null)
        .Add("created_at", row => row.Created)
        .Add("updated_at", row => row.Updated)
        .Add("analysis_config", (row, random) => random.Chance(60) ? Json.Object(("maximum_iterations", 5), ("ask_owner", row.Applications.Count == 1)) : (Json?)null);
}

using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>The table <c>assessment_flows</c>.</summary>
internal sealed class AssessmentFlowSeed(Stories stories) : EngagementSeed<AssessmentRun>("assessment_flows", stories)
{
    protected override IEnumerable<AssessmentRun> Facts(Story story) => story.Assessments.Runs;

    protected override void DefineOthers(SeedColumns<AssessmentRun> columns) => columns
        .Add("master_flow_id", row => row.Flow.FlowId)
        .Add("selected_application_ids", row => Json.Array(row.Applications.Select(application => (Json)application.Id)))
        .Add("architecture_captured", row => row.Stage.Finished("architecture_minimums"))
        .Add("status", row => row.Stage.Status)
        .Add("progress", row => row.Stage.Progress)
        .Add("current_phase", row => row.Stage.Current)
        .Add("next_phase", row => row.Stage.Next)
        .Add("pause_points", _ => Json.Array("architecture_minimums", "component_sixr_strategies"))
        .Add("user_inputs", row => Json.Object(row.Stage.DonePhases.Where(phase => phase is "architecture_minimums" or "component_sixr_strategies")
            .Select(phase => (phase, Json.Object(("confirmed", true), ("applications", row.Applications.Count))))))
        .Add("phase_results", row => Json.Object(row.Stage.DonePhases.Select(phase => (phase, Json.Object(("applications", row.Applications.Count), ("outcome", "done"))))))
        .Add("agent_insights", row => row.Stage.Done == 0 ? Json.Array() : Json.Array(
            $"{row.Applications.Count(application => EndOfSupport.Of(application, row.Created).Count > 0)} of {row.Applications.Count} applications rest on products without support.",
            $"{row.Applications.Count(application => application.Criticality is "critical")} of {row.Applications.Count} applications are critical for the business."))
        .Add("apps_ready_for_planning", row => Json.Array(row.Ready.Select(application => (Json)application.Id)))
        .Add("last_user_interaction", row => row.Stage.Done < 2 ? (DateTimeOffset?)null : row.Completed ?? row.Created.AddHours(3))
        .Add("created_at", row => row.Created)
        .Add("updated_at", row => row.Completed ?? row.Created.AddHours(row.Stage.Done))
        .Add("completed_at", row => row.Completed);
}

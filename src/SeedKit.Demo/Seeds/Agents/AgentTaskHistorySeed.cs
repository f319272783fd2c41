using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>The table <c>agent_task_history</c>.</summary>
internal sealed class AgentTaskHistorySeed(Stories stories) : EngagementSeed<AgentRun>("agent_task_history", stories)
{
    protected override IEnumerable<AgentRun> Facts(Story story) => story.Runs;

    protected override void DefineOthers(SeedColumns<AgentRun> columns) => columns
        .Add("flow_id", row => row.Flow.FlowId)
        .Add("agent_name", row => row.Task.Agent)
        .Add("agent_type", row => row.Task.Crew ? "crew_member" : "individual")
        .Add("task_id", row => row.Reference)
        .Add("task_name", row => row.Task.Name)
        .Add("task_description", row => row.Task.Description)
        .Add("started_at", row => row.Started)
        .Add("completed_at", row => row.Ended)
        .Add("status", row => row.Status)
        .Add("duration_seconds", row => row.Duration)
        .Add("success", row => row.Accepted)
        .Add("result_preview", row => row.Confidence is null ? null : row.Task.Result)
        .Add("error_message", row => row.Error)
        .Add("llm_calls_count", row => row.Calls)
        .Add("thinking_phases_count", (row, random) => row.Calls == 0 ? 0 : random.Int(1, row.Calls + 1))
        .Add("token_usage", row => row.Calls == 0 ? Json.Object() : Json.Object((row.Task.Model, Json.Object(("input", row.InputTokens), ("output", row.OutputTokens)))))
        .Add("memory_usage_mb", (row, random) => row.Calls > 0 && random.Chance(85) ? random.Decimal(96, 780, 2) : (decimal?)null)
        .Add("confidence_score", row => row.Confidence)
        .Add("created_at", row => row.Started);
}

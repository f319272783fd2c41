using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>The table <c>agent_performance_daily</c>.</summary>
internal sealed class AgentPerformanceDailySeed(Stories stories) : EngagementSeed<AgentDay>("agent_performance_daily", stories)
{
    protected override IEnumerable<AgentDay> Facts(Story story) => AgentDay.Of(story);

    protected override void DefineOthers(SeedColumns<AgentDay> columns) => columns
        .Add("agent_name", row => row.Agent)
        .Add("date_recorded", row => row.Day)
        .Add("tasks_attempted", row => row.Runs.Count)
        .Add("tasks_completed", row => row.Completed)
        .Add("tasks_failed", row => row.Failed)
        .Add("avg_duration_seconds", row => row.AverageDuration)
        .Add("avg_confidence_score", row => row.AverageConfidence)
        .Add("total_llm_calls", row => row.Runs.Sum(run => run.Calls))
        .Add("total_tokens_used", row => row.Runs.Sum(run => run.InputTokens + run.OutputTokens))
        .Add("success_rate", row => row.SuccessRate)
        .Add("created_at", row => row.Calculated)
        .Add("updated_at", row => row.Calculated);
}

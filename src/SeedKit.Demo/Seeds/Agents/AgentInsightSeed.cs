using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>The table <c>agent_insights</c>.</summary>
internal sealed class AgentInsightSeed(Stories stories) : EngagementSeed<Insight>("agent_insights", stories)
{
    protected override IEnumerable<Insight> Facts(Story story) => story.Insights;

    protected override void DefineOthers(SeedColumns<Insight> columns) => columns
        .Add("flow_id", row => row.Flow.FlowId)
        .Add("agent_task_history_id", row => row.Run?.Id)
        .Add("asset_id", row => row.Asset?.Id)
        .Add("agent_name", row => row.Agent)
        .Add("insight_type", row => row.Type)
        .Add("title", row => row.Title)
        .Add("insight_text", row => row.Text)
        .Add("supporting_data", row => row.Figures)
        .Add("confidence_score", (row, random) => random.Around(row.Type == "anomaly" ? 0.55m : 0.72m, 0.98m, 3))
        .Add("actionable", row => row.Actionable)
        .Add("status", row => row.Status)
        .Add("created_at", row => row.At)
        .Add("updated_at", row => row.Updated);
}

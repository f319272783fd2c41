using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Agents;

/// <summary>The table <c>agent_discovered_patterns</c>.</summary>
internal sealed class AgentDiscoveredPatternSeed(Stories stories) : EngagementSeed<LearnedPattern>("agent_discovered_patterns", stories)
{
    protected override IEnumerable<LearnedPattern> Facts(Story story) => LearnedPattern.Of(story);

    protected override void DefineOthers(SeedColumns<LearnedPattern> columns) => columns
        .Add("pattern_type", row => row.Pattern.Type)
        .Add("pattern_name", row => row.Pattern.Name)
        .Add("pattern_description", row => row.Pattern.Description)
        .Add("pattern_data", row => row.Pattern.Data)
        .Add("confidence_score", (row, random) => row.Verdict == "rejected" ? random.Around(0.45m, 0.75m, 3) : random.Around(0.70m, 0.97m, 3))
        .Add("evidence_count", (row, random) => random.Int(2, 12) + row.Uses)
        .Add("discovered_by_agent", row => row.Pattern.Agent)
        .Add("discovery_context", row => row.Flow is null ? (Json?)null : Json.Object(("flow_id", row.Flow.FlowId), ("flow_name", row.Flow.Name)))
        .Add("flow_id", row => row.Flow?.FlowId)
        .Add("times_referenced", row => row.Uses)
        .Add("last_referenced_at", row => row.LastUsed)
        .Add("validation_status", row => row.Verdict)
        .Add("validated_by_user", row => row.Judge?.Id)
        .Add("created_at", row => row.Learned)
        .Add("updated_at", row => row.LastUsed ?? row.Learned);
}

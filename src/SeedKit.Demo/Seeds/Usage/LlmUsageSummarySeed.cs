using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Usage;

/// <summary>The table <c>llm_usage_summary</c>.</summary>
internal sealed class LlmUsageSummarySeed(Stories stories) : EngagementSeed<UsageTotal>("llm_usage_summary", stories)
{
    protected override IEnumerable<UsageTotal> Facts(Story story) => UsageTotals.Of(story);

    protected override void DefineOthers(SeedColumns<UsageTotal> columns) => columns
        .Add("created_at", row => row.Calculated)
        .Add("updated_at", row => row.Calculated)
        .Add("period_type", row => row.Period)
        .Add("period_start", row => row.Start)
        .Add("period_end", row => row.End)
        .Add("user_id", row => row.User)
        .Add("llm_provider", row => row.Provider)
        .Add("model_name", row => row.Model)
        .Add("page_context", row => row.Page)
        .Add("feature_context", row => row.Feature)
        .Add("total_requests", row => row.Requests.Count)
        .Add("successful_requests", row => row.Requests.Count - row.Failed)
        .Add("failed_requests", row => row.Failed)
        .Add("total_input_tokens", row => row.InputTokens)
        .Add("total_output_tokens", row => row.OutputTokens)
        .Add("total_tokens", row => row.InputTokens + row.OutputTokens)
        .Add("total_cost", row => row.Cost)
        .Add("avg_response_time_ms", row => row.Average)
        .Add("min_response_time_ms", row => row.Fastest)
        .Add("max_response_time_ms", row => row.Slowest);
}

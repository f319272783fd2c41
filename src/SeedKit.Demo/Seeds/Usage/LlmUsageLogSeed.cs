using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Usage;

/// <summary>The table <c>llm_usage_logs</c>.</summary>
internal sealed class LlmUsageLogSeed(Stories stories) : EngagementSeed<LlmRequest>("llm_usage_logs", stories)
{
    protected override IEnumerable<LlmRequest> Facts(Story story) => story.Requests;

    protected override void DefineOthers(SeedColumns<LlmRequest> columns) => columns
        .Add("created_at", row => row.At)
        .Add("updated_at", row => row.At)
        .Add("user_id", row => row.Person?.Id)
        .Add("username", row => row.Person?.Name)
        .Add("flow_id", row => row.Flow?.FlowId)
        .Add("request_id", (row, random) => row.Failure is { Reached: false } ? null : $"req_{random.Bits():x16}")
        .Add("endpoint", row => row.Feature.Endpoint)
        .Add("page_context", row => row.Feature.Page)
        .Add("feature_context", row => row.Feature.Name)
        .Add("llm_provider", row => row.Price.Provider)
        .Add("model_name", row => row.Price.Model)
        .Add("model_version", row => row.Price.Version)
        .Add("input_tokens", row => row.InputTokens)
        .Add("output_tokens", row => row.OutputTokens)
        .Add("total_tokens", row => row.TotalTokens)
        .Add("input_cost", row => row.InputCost)
        .Add("output_cost", row => row.OutputCost)
        .Add("total_cost", row => row.TotalCost)
        .Add("cost_currency", _ => "USD")
        .Add("response_time_ms", row => row.ResponseTime)
        .Add("success", row => row.Failure is null)
        .Add("error_type", row => row.Failure?.Type)
        .Add("error_message", row => row.Failure?.Message)
        .Add("request_data", (row, random) => random.Chance(80) ? Json.Object(("temperature", row.Feature.Temperature), ("max_tokens", row.Feature.MaximumTokens)) : (Json?)null)
        .Add("response_data", row => row.OutputTokens is null ? (Json?)null : Json.Object(("finish_reason", FinishReason(row))))
        .Add("additional_metadata", (row, random) => random.Chance(30) ? Json.Object(("attempt", random.Int(1, 2)), ("cache_hit", random.Chance(10))) : (Json?)null)
        .Add("ip_address", row => row.Person is { } person ? Workplace.AddressOf(row.Tenant, person) : null)
        .Add("user_agent", row => row.Person is { } person ? Workplace.BrowserOf(row.Tenant, person) : null);

    private static string FinishReason(LlmRequest row) => row switch
    {
        { Failure.Type: "content_filter" } => "content_filter",
        { Feature.MaximumTokens: 0 } => "embedding",
        _ => "stop",
    };
}

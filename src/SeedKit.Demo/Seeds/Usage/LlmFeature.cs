namespace SeedKit.Demo.Seeds.Usage;

/// <summary>A feature of the platform that asks language models.</summary>
/// <remarks>Name: null for the check that a provider answers at all, which serves no feature. Page: page that causes the request; null for work in the background. Models: the usual model first, then the one that stands in for it. Share: how often it asks, compared with the others. InFlow: whether it belongs to a flow. MaximumTokens: bound of the answer; 0 where the answer has no tokens.</remarks>
internal sealed record LlmFeature(
    string? Name, string? Page, string? Endpoint, string[] Models, int Share, bool InFlow,
    int InputFrom, int InputTo, int OutputFrom, int OutputTo, decimal Temperature, int MaximumTokens)
{
    public static IReadOnlyList<LlmFeature> All { get; } =
    [
        new("field_mapping", "/discovery/attribute-mapping", "/api/v1/discovery/field-mappings/suggest", ["mixtral-8x7b-instruct", "gpt-4o"], 22, true, 900, 4200, 180, 950, 0.1m, 1024),
        new("data_validation", null, null, ["mixtral-8x7b-instruct", "gpt-3.5-turbo"], 14, true, 1500, 7000, 120, 700, 0.0m, 1024),
        new("asset_classification", null, null, ["gpt-3.5-turbo", "mixtral-8x7b-instruct"], 16, true, 600, 2600, 60, 320, 0.0m, 512),
        new("asset_embedding", null, "/internal/embeddings", ["bge-large-en"], 12, true, 200, 1800, 0, 0, 0.0m, 0),
        new("dependency_analysis", "/discovery/dependencies", "/api/v1/discovery/dependencies/analyze", ["gpt-4o", "gpt-4-turbo"], 9, true, 2400, 9800, 400, 1900, 0.2m, 2048),
        new("tech_debt_assessment", "/assess/tech-debt", "/api/v1/assessment/tech-debt/analyze", ["claude-3-5-sonnet", "claude-2.1"], 8, true, 2800, 11000, 500, 2400, 0.2m, 4096),
        new("sixr_recommendation", "/assess/treatment", "/api/v1/sixr/analyze", ["gpt-4-turbo", "claude-3-5-sonnet"], 8, false, 1800, 6400, 450, 1800, 0.3m, 2048),
        new("wave_planning", "/plan/waves", "/api/v1/planning/waves/optimize", ["gpt-4o", "claude-3-5-sonnet"], 4, false, 2200, 8600, 600, 2100, 0.3m, 4096),
        new("chat_assistant", "/dashboard", "/api/v1/chat/messages", ["gpt-3.5-turbo", "gpt-4o"], 12, false, 250, 2400, 60, 620, 0.7m, 1024),
        new("document_review", "/assess/documents", "/api/v1/assessment/documents/review", ["claude-2.1"], 3, false, 12000, 68000, 600, 2600, 0.1m, 4096),
        new(null, null, "/internal/health", ["mixtral-8x7b-instruct", "claude-3-5-sonnet", "gpt-4o"], 3, false, 12, 24, 3, 9, 0.0m, 16),
    ];

    public static LlmFeature Named(string name) => All.Single(feature => feature.Name == name);
}

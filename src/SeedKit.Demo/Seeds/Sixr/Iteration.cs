using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>One round of an analysis: weights and answers in, recommendation out.</summary>
/// <remarks>Status: label of <c>sixr_analysis_status</c>. Strategy: what it recommends; null unless completed. Confidence: null unless completed. Ended: null until it has. Weights: by parameter, 1 to 10. Changed: the parameters whose weight differs from the round before. Starter: null when a flow started it.</remarks>
internal sealed record Iteration(
    Guid Id, Analysis Analysis, int Number, string Status, string? Strategy, decimal? Confidence, DateTimeOffset Created, DateTimeOffset? Ended,
    IReadOnlyDictionary<string, int> Weights, IReadOnlyList<(string Parameter, int Old, int New)> Changed, PersonView? Starter, IReadOnlyList<Answer> Answers) : IEngagementFact
{
    public TenantView Tenant => Analysis.Tenant;
}

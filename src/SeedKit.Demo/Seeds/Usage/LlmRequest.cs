using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Usage;

/// <summary>One request to a language model.</summary>
/// <remarks>Person: on whose behalf; null when an agent acted by itself. InputTokens: null together with the output where the provider counted none. ResponseTime: milliseconds; null when no answer came. Failure: null when it succeeded.</remarks>
internal sealed record LlmRequest(
    Guid Id, TenantView Tenant, DateTimeOffset At, LlmFeature Feature, ModelPrice Price, PersonView? Person, FlowView? Flow,
    int? InputTokens, int? OutputTokens, int? ResponseTime, LlmFailure? Failure) : IEngagementFact
{
    public int? TotalTokens => InputTokens + OutputTokens;

    public decimal? InputCost => InputTokens is { } tokens ? Price.CostOfInput(tokens) : null;

    public decimal? OutputCost => OutputTokens is { } tokens ? Price.CostOfOutput(tokens) : null;

    public decimal? TotalCost => InputCost + OutputCost;
}

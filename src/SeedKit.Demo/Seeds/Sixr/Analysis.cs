using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Sixr;

/// <summary>A 6R analysis with its rounds.</summary>
/// <remarks>Migration: null when it was made ahead of any. Starter: null when a flow started it. End: when the flow ends, or the instant.</remarks>
internal sealed record Analysis(
    Guid Id, TenantView Tenant, FlowView Flow, MigrationView? Migration, AnalysisTheme Theme, IReadOnlyList<AssetView> Applications, PersonView? Starter, string ApplicationType,
    DateTimeOffset Created, DateTimeOffset End) : IEngagementFact
{
    /// <summary>In order; none for an analysis that has not begun.</summary>
    public IReadOnlyList<Iteration> Iterations { get; init; } = [];

    /// <summary>Number of the round under work, from 1.</summary>
    public int Current => Math.Max(1, Iterations.Count);

    /// <summary>The recommendation of the last round; null unless the analysis is completed.</summary>
    public Iteration? Final => Theme.Status == "completed" ? Iterations[^1] : null;

    public decimal Progress => Theme.Status switch
    {
        "completed" => 100,
        "pending" => 0,
        _ => Math.Min(90, 20 + (30 * Iterations.Count(iteration => iteration.Status == "completed"))),
    };

    public DateTimeOffset Updated => Iterations.Count == 0 ? Created : Iterations[^1].Ended ?? Iterations[^1].Created;
}

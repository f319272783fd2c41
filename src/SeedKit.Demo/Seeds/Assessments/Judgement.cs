using SeedKit.Demo.Seeds.Planning;
using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Assessments;

/// <summary>One judgement of one kind about an asset, or about the migration as a whole; a row of <c>assessments</c>.</summary>
/// <remarks>Asset: null when it is about the migration as a whole. Kind: label of <c>assessment_type</c>. Status: label of <c>assessment_status</c>. Person: who made it; null when an agent did. Score: null until scored.</remarks>
internal sealed record Judgement(
    Guid Id, TenantView Tenant, FlowView Flow, MigrationView Migration, AssetView? Asset, string Kind, string Status, PersonView? Person, string Agent, decimal? Score,
    DateTimeOffset Date, DateTimeOffset? Reviewed, DateTimeOffset? Approved, IReadOnlyList<EndOfSupport> Old, IReadOnlyList<AssetView> Scope) : IEngagementFact
{
    public bool Done => Score is not null;

    /// <summary>Whether it is about money, and the money is known.</summary>
    public bool Priced => Done && Kind is "six_r_analysis" or "cost_analysis" && (Asset is null || Asset.MonthlyCost is not null);

    public string? Risk => Score switch { null => null, >= 75 => "low", >= 55 => "medium", >= 35 => "high", _ => "critical" };

    public decimal? CurrentCost => Priced ? 12 * Scope.Sum(asset => asset.MonthlyCost ?? 0) : null;

    public decimal? TargetCost => Priced ? 12 * Scope.Sum(asset => asset.CloudCost ?? 0) : null;

    public decimal? MoveCost => Priced ? Scope.Sum(Effort.Cost) : null;

    public decimal? Savings => CurrentCost is { } current && TargetCost is { } target ? Math.Max(0, current - target) : null;

    /// <summary>Months until the savings have paid for the move; null when they never do.</summary>
    public int? PaybackMonths => Savings is { } savings and > 0 ? (int)Math.Ceiling(MoveCost!.Value * 12 / savings) : null;

    public decimal? Hours => Done ? Scope.Sum(Effort.Hours) : null;

    public string? Strategy => Done && Kind == "six_r_analysis" ? Asset?.Strategy : null;
}

using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>A migration wave, the assets that name it, and what they cost to move.</summary>
/// <remarks>Spent: share of the estimate that is spent, in per cent; null before it starts. Author: null when the planning agents made it.</remarks>
internal sealed record Wave(
    Guid Id, TenantView Tenant, FlowView Flow, WaveView Schedule, string? Description, decimal? Spent, PersonView? Author, IReadOnlyList<AssetView> Assets) : IEngagementFact
{
    public int Number => Schedule.Number;

    /// <summary>Label of <c>wave_status</c>.</summary>
    public string Status => Schedule.Status;

    public int Migrated => Assets.Count(asset => asset.MigrationStatus == "migrated");

    public int Failed => Assets.Count(asset => asset.MigrationStatus == "failed");

    public decimal Hours => Assets.Sum(Effort.Hours);

    public decimal Cost => Assets.Sum(Effort.Cost);

    public decimal? HoursSpent => Spent is { } share ? Math.Round(Hours * share / 100, 2, MidpointRounding.AwayFromZero) : null;

    public decimal? CostSpent => HoursSpent * Effort.HourlyRate;

    /// <summary>Share of the assets that have been moved, in per cent.</summary>
    public decimal Progress => Assets.Count == 0 ? 0 : Math.Round(100m * Migrated / Assets.Count, 2, MidpointRounding.AwayFromZero);

    /// <summary>Waves are cut when the planning begins.</summary>
    public DateTimeOffset Created => Schedule.ActualStart is { } start && start < Flow.Created ? start : Flow.Created;
}

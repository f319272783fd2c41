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

    public bool IsCancelled => Status == "cancelled";

    /// <summary>Null for a cancelled wave, which is off the calendar.</summary>
    public DateTimeOffset? PlannedStart => IsCancelled ? null : Schedule.PlannedStart;

    /// <summary>Null for a cancelled wave.</summary>
    public DateTimeOffset? PlannedEnd => IsCancelled ? null : Schedule.PlannedEnd;

    public int Migrated => Assets.Count(asset => asset.MigrationStatus == "migrated");

    public int Failed => Assets.Count(asset => asset.MigrationStatus == "failed");

    /// <summary>Null for a cancelled wave, whose estimate was withdrawn.</summary>
    public decimal? Hours => IsCancelled ? null : Assets.Sum(Effort.Hours);

    public decimal? Cost => Hours * Effort.HourlyRate;

    public decimal? HoursSpent => Spent is { } share ? Math.Round(Hours!.Value * share / 100, 2, MidpointRounding.AwayFromZero) : null;

    public decimal? CostSpent => HoursSpent * Effort.HourlyRate;

    /// <summary>Share of the assets that have been moved, in per cent.</summary>
    public decimal Progress => Assets.Count == 0 ? 0 : Math.Round(100m * Migrated / Assets.Count, 2, MidpointRounding.AwayFromZero);

    /// <summary>Waves are cut when the planning begins.</summary>
    public DateTimeOffset Created => Schedule.ActualStart is { } start && start < Flow.Created ? start : Flow.Created;
}

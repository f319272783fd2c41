using SeedKit.Demo.Seeds.Views;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>A migration programme; its assets are those that name it.</summary>
/// <remarks>Theme: what a programme beside the main one is about; null for one that moves assets. Status: label of <c>migration_status</c>. Phase: label of <c>migration_phase</c>.</remarks>
internal sealed record Programme(
    Guid Id, TenantView Tenant, ProgrammeTheme? Theme, string Name, string? Description, string Status, string Phase,
    DateTimeOffset? Start, DateTimeOffset? Target, DateTimeOffset? Ended, DateTimeOffset Created, IReadOnlyList<Wave> Waves, IReadOnlyList<AssetView> Assets) : IEngagementFact
{
    public int Total => Assets.Count;

    public int Migrated => Assets.Count(asset => asset.MigrationStatus == "migrated");

    /// <summary>Share of the assets that have been moved; what the theme says where there are none.</summary>
    public decimal Progress => Theme?.Progress ?? (Total == 0 ? 0 : Math.Round(100m * Migrated / Total, 2, MidpointRounding.AwayFromZero));

    /// <summary>The strategy most of the assets have; in alphabetical order where two are even.</summary>
    public string? Strategy => Theme is not null ? Theme.Strategy
        : Assets.Where(asset => asset.Strategy is not null).GroupBy(asset => asset.Strategy!)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}

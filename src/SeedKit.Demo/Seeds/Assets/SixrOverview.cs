using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>A 6R overview over a part of the inventory; all of its numbers are sums over those assets.</summary>
internal sealed record SixrOverview(Guid Id, Tenant Tenant, string Name, CmdbAnalysisStatus Status, IReadOnlyList<Asset> Assets, User? By, DateTimeOffset At) : ITenantFact
{
    public bool IsDone => Status == CmdbAnalysisStatus.Completed;

    public decimal Current => Assets.Sum(asset => asset.CurrentCost);

    public decimal Estimated => Assets.Sum(asset => asset.CloudCost ?? asset.CurrentCost);

    // Counts are written as far as the overview has come: a failed one has none.
    public int Count(SixrStrategy strategy) => Status == CmdbAnalysisStatus.Failed ? 0 : Assets.Count(asset => asset.Strategy == strategy);
}

using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>A discovery flow with what it found.</summary>
internal sealed record DiscoveryFlowRow(DiscoveryFlow Flow, TenantWorld World) : ITenantFact
{
    public Guid Id => Flow.Id;

    public Tenant Tenant => Flow.Tenant;

    /// <summary>The assets that name this flow.</summary>
    public IReadOnlyList<Asset> Assets => field ??= [.. World.Assets.Where(asset => asset.Flow?.Id == Flow.Id)];

    /// <summary>The dependencies of those assets.</summary>
    public IReadOnlyList<Dependency> Dependencies => field ??= [.. Assets.SelectMany(asset => World.Needs[asset.Id])];

    public override string ToString() => Flow.ToString();
}

using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>A vector for an asset, by one model.</summary>
internal sealed record AssetEmbedding(Guid Id, Asset Asset, string Model) : ITenantFact
{
    public Tenant Tenant => Asset.Tenant;
}

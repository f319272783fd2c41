using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>Vectors of the applications: one each, a second from another model for every tenth; the newest still wait.</summary>
internal sealed class AssetEmbeddingsSeed(DemoWorld world) : TenantTableSeed<AssetEmbedding>(world, "asset_embeddings")
{
    protected override IEnumerable<AssetEmbedding> RowsOf(TenantWorld tenant) => tenant.Applications.SelectMany(asset => asset.Number % 10 == 0
        ? (AssetEmbedding[])[Row(tenant, asset, "all-MiniLM-L6-v2"), Row(tenant, asset, "bge-small-en-v1.5")]
        : [Row(tenant, asset, "all-MiniLM-L6-v2")]);

    protected override void DefineColumns(SeedColumns<AssetEmbedding> columns) => columns
        .Add("asset_id", row => row.Asset.Id)
        .Add("embedding", (row, random) => row.Asset.Number % 10 == 9 || (row.Asset.Number % 10 == 0 && row.Model.StartsWith('b')) ? null : Embedding.Draw(random))
        .Add("source_text", row => $"{row.Asset.Name}, {row.Asset.Department}: {row.Asset.Technology}")
        .Add("embedding_model", row => row.Model)
        .Add("created_at", row => row.Asset.DiscoveredAt.AddHours(1))
        .Add("updated_at", (row, random) => row.Asset.DiscoveredAt.AddHours(1) + random.Duration(TimeSpan.FromMinutes(1), TimeSpan.FromHours(9)));

    private static AssetEmbedding Row(TenantWorld tenant, Asset asset, string model) => new(tenant.Id("asset_embeddings", $"{asset.Id:N} {model}"), asset, model);
}

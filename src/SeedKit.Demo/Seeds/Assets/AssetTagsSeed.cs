using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>Tags on assets.</summary>
internal sealed class AssetTagsSeed(DemoWorld world) : TenantTableSeed<AssetTag>(world, "asset_tags")
{
    protected override IEnumerable<AssetTag> RowsOf(TenantWorld tenant) => tenant.AssetTags;

    protected override void DefineColumns(SeedColumns<AssetTag> columns) => columns
        .Add("asset_id", row => row.Asset.Id)
        .Add("tag_id", row => row.Tag.Id)
        .Add("confidence_score", row => row.Confidence)
        .Add("assigned_method", row => row.Tag.Method)
        .Add("assigned_by", row => row.AssignedBy?.Id)
        .Add("is_validated", row => row.ValidatedAt is not null)
        .Add("validated_by", row => row.ValidatedBy?.Id)
        .Add("validated_at", row => row.ValidatedAt)
        .Add("created_at", row => row.CreatedAt)
        .Add("updated_at", row => row.ValidatedAt ?? row.CreatedAt);
}

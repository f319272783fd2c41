using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>Which asset needs which.</summary>
internal sealed class AssetDependenciesSeed(DemoWorld world) : TenantTableSeed<Dependency>(world, "asset_dependencies")
{
    protected override IEnumerable<Dependency> RowsOf(TenantWorld tenant) => tenant.Dependencies;

    protected override void DefineColumns(SeedColumns<Dependency> columns) => columns
        .Add("asset_id", row => row.Asset.Id)
        .Add("depends_on_asset_id", row => row.DependsOn.Id)
        .Add("dependency_type", row => row.Type)
        .Add("description", row => row.Description)
        .Add("created_at", (row, random) => row.PossibleFrom + random.Duration(TimeSpan.FromHours(30), TimeSpan.FromHours(70)));
}

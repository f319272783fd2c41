using SeedKit.Demo.Seeds.Assets;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds;

/// <summary>Every table seed of the demo, by area. The seeder follows the foreign keys, so the order is for readers.</summary>
internal static class DemoTables
{
    public static IReadOnlyList<TableSeed> All(DemoWorld world) => [.. AssetTables(world)];

    private static IEnumerable<TableSeed> AssetTables(DemoWorld world) => [new AssetDependenciesSeed(world)];
}

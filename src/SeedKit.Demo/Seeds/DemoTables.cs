using SeedKit.Demo.Seeds.Assets;
using SeedKit.Demo.Seeds.Discovery;
using SeedKit.Demo.Seeds.Tenants;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds;

/// <summary>Every table seed of the demo, by area. The seeder follows the foreign keys, so the order is for readers.</summary>
internal static class DemoTables
{
    public static IReadOnlyList<TableSeed> All(DemoWorld world) => [.. TenantTables(world), .. DiscoveryTables(world), .. AssetTables(world), .. StoryTables.All(world)];

    private static IEnumerable<TableSeed> TenantTables(DemoWorld world) =>
    [
        new ClientAccountsSeed(world), new EngagementsSeed(world), new UsersSeed(world), new UserProfilesSeed(world), new UserAccountAssociationsSeed(world),
        new UserRolesSeed(world), new ClientAccessSeed(world), new EngagementAccessSeed(world), new EnhancedUserProfilesSeed(world), new RoleChangeApprovalsSeed(world),
    ];

    private static IEnumerable<TableSeed> DiscoveryTables(DemoWorld world) =>
    [
        new MasterFlowsSeed(world), new DataImportsSeed(world), new RawImportRecordsSeed(world), new ImportFieldMappingsSeed(world),
        new CustomTargetFieldsSeed(world), new DiscoveryFlowsSeed(world),
    ];

    private static IEnumerable<TableSeed> AssetTables(DemoWorld world) =>
    [
        new AssetsSeed(world), new AssetDependenciesSeed(world), new TagsSeed(world), new AssetTagsSeed(world), new AssetEmbeddingsSeed(world),
        new CmdbSixrAnalysesSeed(world),
    ];
}

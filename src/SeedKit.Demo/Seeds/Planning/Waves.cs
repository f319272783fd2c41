using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Planning;

/// <summary>The waves of a tenant with the assets that name them.</summary>
internal static class Waves
{
    private const string Kind = "migration_waves";

    private static readonly string[] Descriptions =
    [
        "Few dependencies, forgiving users: proves the landing zone, the runbooks and the way back.",
        "Systems of the departments that can stand still over a weekend.",
        "Portals and interfaces that customers see; moved outside the season, with a rehearsal.",
        "Core systems and their databases, which move together because they depend on one another.",
        "Refactored applications and everything that an auditor has to accept first.",
    ];

    public static IReadOnlyList<Wave> Of(Story story)
    {
        ILookup<int?, AssetView> assets = story.Tenant.Assets.ToLookup(asset => asset.Wave);
        return [.. story.Tenant.Waves.OrderBy(wave => wave.Number).Select(wave => Make(story, wave, [.. assets[wave.Number]]))];
    }

    private static Wave Make(Story story, WaveView wave, AssetView[] assets)
    {
        TenantView tenant = story.Tenant;
        RowKey key = wave.Id;
        FlowView flow = tenant.Flows.First(flow => flow.FlowId == wave.MasterFlowId);
        decimal? done = wave.Status switch
        {
            "completed" => story.Stream(Kind, key, "spent").Around(90, 118),
            "in_progress" => story.Stream(Kind, key, "spent").Around(25, 60),
            _ => null,
        };
        return new Wave(
            wave.Id, tenant, flow, wave, wave.Status is "cancelled" ? null : Descriptions[(wave.Number - 1) % Descriptions.Length], done,
            wave.Number % 3 == 0 || tenant.Managers.Count == 0 ? null : story.Stream(Kind, key, "author").Pick(tenant.Managers), assets);
    }
}

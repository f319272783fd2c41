using FluentAssertions;
using SeedKit.Demo;
using SeedKit.Demo.World;
using SeedKit.Seeding;
using Xunit;

namespace SeedKit.Tests.Unit.Demo;

public sealed class DemoWorldTests
{
    public static TheoryData<string> Profiles => ["compact", "full", "scaled:2"];

    [Theory]
    [InlineData("compact", 10, 35, 10, 5)]
    [InlineData("full", 150, 200, 100, 50)]
    public void The_demo_client_has_the_assets_of_its_profile(string profile, int applications, int servers, int databases, int network)
    {
        TenantWorld demo = World(profile).Demo;

        demo.AssetsOf(AssetType.Application).Should().HaveCount(applications);
        demo.AssetsOf(AssetType.Server).Should().HaveCount(servers);
        demo.AssetsOf(AssetType.Database).Should().HaveCount(databases);
        demo.AssetsOf(AssetType.Network).Should().HaveCount(network);
        demo.Assets.Should().HaveCount(applications + servers + databases + network);
    }

    [Fact]
    public void The_compact_servers_are_20_with_Linux_and_15_with_Windows()
    {
        IEnumerable<Asset> servers = World("compact").Demo.AssetsOf(AssetType.Server);

        servers.Count(server => server.OperatingSystem == "Windows Server").Should().Be(15);
        servers.Should().HaveCount(35);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_import_brings_the_records_that_its_assets_need(string profile)
    {
        foreach (TenantWorld tenant in World(profile).Tenants)
        {
            foreach (DataImport import in tenant.Imports)
            {
                RawRecord[] records = [.. tenant.RawRecords.Where(record => record.Import.Id == import.Id)];

                records.Should().HaveCount(import.Plan.Total);
                records.Where(record => record.Fate == RecordFate.New).Select(record => record.Asset!.Id)
                    .Should().BeEquivalentTo(tenant.Assets.Where(asset => asset.Import?.Id == import.Id).Select(asset => asset.Id));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Ids_and_host_names_are_unique(string profile)
    {
        DemoWorld world = World(profile);

        world.Tenants.SelectMany(tenant => tenant.Assets).Select(asset => asset.Id).Should().OnlyHaveUniqueItems();
        world.Users.Select(user => user.Id).Should().OnlyHaveUniqueItems();
        world.Users.Select(user => user.Email).Should().OnlyHaveUniqueItems();
        world.Tenants.Should().AllSatisfy(tenant => tenant.Assets.Where(asset => asset.Hostname is not null).Select(asset => asset.Hostname).Should().OnlyHaveUniqueItems());
        world.Tenants.Should().AllSatisfy(tenant => tenant.Applications.Select(asset => asset.Name).Should().OnlyHaveUniqueItems());
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_wave_has_assets_and_every_asset_a_strategy_that_agrees(string profile)
    {
        foreach (TenantWorld tenant in World(profile).Tenants)
        {
            tenant.Waves.Should().OnlyContain(wave => wave.Assets.Count > 0);
            tenant.Assets.Where(asset => asset.Strategy == SixrStrategy.Retain).Should().OnlyContain(asset => asset.WaveNumber == null);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Each_tenant_but_the_smallest_has_two_circles(string profile)
    {
        TenantWorld demo = World(profile).Demo;
        HashSet<(Guid, Guid)> calls = [.. demo.Dependencies.Where(edge => edge.Type == DependencyType.Integration).Select(edge => (edge.Asset.Id, edge.DependsOn.Id))];

        int pairs = calls.Count(call => calls.Contains((call.Item2, call.Item1)));
        int triangles = calls.Count(ab => calls.Any(bc => bc.Item1 == ab.Item2 && calls.Contains((bc.Item2, ab.Item1)) && bc.Item2 != ab.Item1));

        pairs.Should().Be(2);
        triangles.Should().BeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void Scaled_has_that_many_times_the_assets_spread_over_more_tenants()
    {
        int full = World("full").Tenants.Sum(tenant => tenant.Assets.Count);

        World("scaled:3").Tenants.Sum(tenant => tenant.Assets.Count).Should().Be(3 * full);
        World("scaled:3").Tenants.Select(tenant => tenant.Tenant.Slug).Should().HaveCount(9).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_id_that_some_profile_seeds_is_told_as_its_own()
    {
        DemoWorld world = World("scaled:4");

        world.Tenants.Should().OnlyContain(tenant => DemoIds.IsDemoClient(tenant.Tenant.ClientId));
        world.Users.Should().OnlyContain(user => DemoIds.IsDemoUser(user.Id));
        DemoIds.IsDemoClient(new Guid("12345678-0000-4000-8000-000000000001")).Should().BeFalse();
    }

    private static DemoWorld World(string profile)
    {
        SeedProfile.TryParse(profile, out SeedProfile parsed).Should().BeTrue();
        return new DemoWorld(new SeedContext(new SeedOptions { Profile = parsed }));
    }
}

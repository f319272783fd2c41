using FluentAssertions;
using SeedKit.Demo;
using SeedKit.Tests.Support.Demo;
using Xunit;

namespace SeedKit.Tests.Seeding.Workflows;

public sealed class DiscoveryWorkflowTests(FullDemo demo) : WorkflowTest(demo)
{
    [Fact]
    public Task A_file_is_imported_mapped_reviewed_and_its_flow_completed() => AsUserAsync(DemoIds.DemoUser, async session =>
    {
        NewImport import = new() { Name = "Warehouse discovery", FileName = "warehouse_systems.csv" };
        await import.StartAsync(session);
        (await session.SeeAsync("Dashboard/active_flows")).Should().Contain("flow_name", import.Name).And.Contain("current_phase", "data_import");
        (await session.SeeAsync("CmdbImport/latest_import")).Should().Contain("filename", import.FileName).And.Contain("status", "processing");

        await session.AdvanceAsync(import.Flow);
        await session.AdvanceAsync(import.Flow);
        (await session.ShowAsync("AttributeMapping/mappings", import.Flow)).Rows.Should().HaveCount(4);
        foreach ((string field, bool approve) in (IEnumerable<(string, bool)>)[("System", true), ("Kind", true), ("Stage", true), ("Cost center", false)])
        {
            await session.ReviewAsync(import.Import, field, approve);
        }

        (await session.SeeAsync("AttributeMapping/review_progress")).Should().Contain("approved", "3").And.Contain("rejected", "1").And.Contain("pending", "0");

        await session.AdvanceAsync(import.Flow);
        await session.CleanseAsync(import.Import, records: 5);
        await session.AdvanceAsync(import.Flow);
        await import.TakeIntoInventoryAsync(session);
        (await session.ShowAsync("AssetInventory/assets", 100, 1, await session.AskAsync<Guid>("select id from migration.discovery_flows where flow_id = $1", import.Flow), DBNull.Value, DBNull.Value))
            .Rows.Should().HaveCount(3);

        await session.AdvanceAsync(import.Flow);

        (await session.SeeAsync("DiscoveryFlows/flows")).Should().Contain("flow_name", import.Name).And.Contain("status", "completed").And.Contain("progress", "100.00");
        (await session.SeeAsync("CmdbImport/imports")).Should().Contain("status", "completed").And.Contain("processed_records", "5").And.Contain("failed_records", "1");
        (await session.ShowAsync("CmdbImport/records", import.Import)).Rows.Select(row => row[2]).Should().Equal("asset", "asset", "asset", "no asset", "not valid");
    });

    [Fact]
    public Task A_flow_advances_from_the_inventory_to_dependency_analysis() => AsUserAsync(DemoIds.AnalystUser, async session =>
    {
        (await session.SeeAsync("DiscoveryFlows/flow_detail", DemoIds.InventoryFlow)).Should().Contain("current_phase", "asset_inventory").And.Contain("progress", "57.14");

        await session.AdvanceAsync(DemoIds.InventoryFlow);
        await session.TellDependenciesAsync(DemoIds.InventoryFlow);

        IReadOnlyDictionary<string, string?> flow = await session.SeeAsync("DiscoveryFlows/flow_detail", DemoIds.InventoryFlow);
        flow.Should().Contain("current_phase", "dependency_analysis").And.Contain("master_phase", "dependency_analysis").And.Contain("progress", "71.43");
        (await session.ShowAsync("DiscoveryFlows/flow_phases", DemoIds.InventoryFlow)).Rows.Select(row => row[2])
            .Should().Equal("completed", "completed", "completed", "completed", "completed", "running", "to do");
        (await session.ShowAsync("DependencyAnalysis/flow_dependencies")).Rows.Should().Contain(row => row[0] == $"{DemoIds.InventoryFlow}");
    });

    [Fact]
    public Task A_failed_import_is_recovered_by_a_flow_that_takes_its_place() => AsUserAsync(DemoIds.AnalystUser, async session =>
    {
        (await session.ShowAsync("Scenarios/failed_import_recovery")).Rows.Should().ContainSingle();
        (await session.ShowAsync("CmdbImport/validation_issues", DemoIds.LegacyImport)).Rows.Should().NotBeEmpty();
        NewImport import = new() { Name = "Legacy platform discovery, second run", FileName = "legacy_platform_corrected.csv", MasterOf = DemoIds.FailedFlow };

        await import.StartAsync(session);
        await session.AdvanceAsync(import.Flow);
        await session.AdvanceAsync(import.Flow);
        foreach (string field in (string[])["System", "Kind", "Stage"])
        {
            await session.ReviewAsync(import.Import, field, approve: true);
        }

        await session.CleanseAsync(import.Import, records: 5);

        (await session.ShowAsync("Scenarios/failed_import_recovery")).Rows.Should().BeEmpty();
        (await session.SeeAsync("DiscoveryFlows/flows")).Should().Contain("flow_type", "recovery").And.Contain("status", "running");
        (await session.ShowAsync("DiscoveryFlows/failures")).Rows.Should().NotBeEmpty("what failed stays on the record");
    });
}

using FluentAssertions;
using SeedKit.Demo;
using SeedKit.Tests.Support.Demo;
using Xunit;

namespace SeedKit.Tests.Seeding.Workflows;

public sealed class ReviewWorkflowTests(FullDemo demo) : WorkflowTest(demo)
{
    [Fact]
    public Task A_mapping_is_approved_and_another_rejected() => AsUserAsync(DemoIds.DemoUser, async session =>
    {
        (await session.SeeAsync("AttributeMapping/review_progress")).Should().Contain("approved", "4").And.Contain("rejected", "1").And.Contain("pending", "5");

        await session.ReviewAsync(DemoIds.ManualImport, "Technology", approve: true);
        await session.ReviewAsync(DemoIds.ManualImport, "Used by", approve: false);

        (await session.SeeAsync("AttributeMapping/review_progress")).Should().Contain("approved", "5").And.Contain("rejected", "2").And.Contain("pending", "3");
        (await session.ShowAsync("AttributeMapping/mappings", DemoIds.InProgressFlow)).Rows
            .Should().ContainSingle(row => row[1] == "Technology" && row[5] == "approved" && row[8] == "Dana Mercer");
        (await session.AskAsync<long>("select count(*) from migration.raw_import_records where data_import_id = $1 and cleansed_data ? 'technology_stack'", DemoIds.ManualImport))
            .Should().Be(34, "the records that were cleansed before follow the new mapping");
    });

    [Fact]
    public Task The_metadata_of_an_asset_are_updated() => AsUserAsync(DemoIds.AnalystUser, async session =>
    {
        const string Name = "Order Management";
        Guid asset = await session.AskAsync<Guid>("select id from migration.assets where name = $1", Name);

        await session.DoAsync(
            1,
            """
            update migration.assets
            set description = 'Takes orders of all channels.', migration_priority = 2, custom_attributes = custom_attributes || '{"recovery_tier": "tier_1"}',
                updated_by = $2, updated_at = seedkit.reference_instant()
            where id = $1
            """,
            asset,
            session.User);

        (await session.AskAsync<string>("select description || ' ' || (custom_attributes ->> 'recovery_tier') from migration.assets where id = $1", asset))
            .Should().Be("Takes orders of all channels. tier_1");
        (await session.ShowAsync("MigrationPlanning/wave_assets", 1)).Rows.Should().ContainSingle(row => row[1] == Name && row[4] == "2");
    });
}

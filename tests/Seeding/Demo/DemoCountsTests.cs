using FluentAssertions;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>The numbers that DECISIONS fixes for the demo client.</summary>
public sealed class DemoCountsTests(DemoDatabases databases)
{
    private const string Demo = "client_account_id = '11111111-1111-1111-1111-111111111111' and engagement_id = '22222222-2222-2222-2222-222222222222'";

    [Theory]
    [InlineData("compact", "application 10, database 10, network 5, server 35")]
    [InlineData("full", "application 150, database 100, network 50, server 200")]
    public async Task Assets(string profile, string expected)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        List<string> counts = await database.QueryAsync(
            $"select string_agg(asset_type || ' ' || n, ', ' order by asset_type::text) from (select asset_type, count(*) n from migration.assets where {Demo} group by 1) t");

        counts.Should().Equal(expected);
    }

    [Theory]
    [InlineData("compact", "cmdb_export_2024-05.csv completed 65, cloud_inventory_2024-08.json completed 54, branch_office_assets.xlsx processing 34")]
    [InlineData("full", "cmdb_export_2024-05.csv completed 140, application_portfolio_q2.xlsx completed 380, cloud_inventory_2024-08.json completed 290, legacy_platform.csv failed 150, branch_office_assets.xlsx processing 110")]
    public async Task Imports(string profile, string expected)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        List<string> imports = await database.QueryAsync(
            $"select string_agg(filename || ' ' || status || ' ' || total_records, ', ' order by created_at) from migration.data_imports where {Demo}");

        imports.Should().Equal(expected);
    }

    [Theory]
    [InlineData("compact", "7777 completed, 8888 running, 9999 running, aaaa failed, bbbb pending", 4, 4)]
    [InlineData("full", "7777 completed, 8888 running, 9999 running, aaaa failed, bbbb pending, cccc completed, dddd completed", 5, 5)]
    public async Task Flows_waves_and_users(string profile, string flows, int waves, int users)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        (await database.QueryAsync($"select string_agg(left(flow_id::text, 4) || ' ' || status, ', ' order by flow_id) from migration.discovery_flows where {Demo}"))
            .Should().Equal(flows);
        (await database.QueryAsync($"select count(*) from migration.migration_waves where {Demo}")).Should().Equal($"{waves}");
        (await database.QueryAsync("select count(*) from migration.users where email like '%@democorp.com'")).Should().Equal($"{users}");
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("full")]
    public async Task Every_import_that_was_started_has_10_to_12_mappings_of_confidence_70_to_95(string profile)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        List<string> outside = await database.QueryAsync(
            $"""
             select data_import_id from migration.import_field_mappings where {Demo} group by 1
             having count(*) not between 10 and 12 or min(confidence_score) < 0.70 or max(confidence_score) > 0.95 or count(distinct status) < 3
             """);

        outside.Should().BeEmpty();
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("full")]
    public async Task Every_client_has_used_five_models_for_thirty_days(string profile)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        List<string> others = await database.QueryAsync(
            """
            select c.name from migration.client_accounts c left join migration.llm_usage_logs l on l.client_account_id = c.id
            group by c.id having count(distinct l.model_name) < 5 or coalesce(min(l.created_at) > seedkit.reference_instant() - interval '30 days', true)
            """);

        others.Should().BeEmpty();
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("full")]
    public async Task Every_table_has_rows_of_every_tenant(string profile)
    {
        DemoDatabase database = await databases.ReadAsync(profile);
        List<string> tables = await database.QueryAsync(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_account_id'
            where c.relnamespace = 'migration'::regnamespace and c.relkind = 'r'
            """);

        List<string> missing = await database.QueryAsync(string.Join(
            " union all ",
            tables.Select(table => $"select '{table}: ' || name from migration.client_accounts c where not exists (select from migration.\"{table}\" t where t.client_account_id = c.id)")));

        tables.Should().HaveCountGreaterThan(45);
        missing.Should().BeEmpty();
    }
}

using System.Text.Json;
using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Tests.Support.Tool;
using Xunit;

namespace SeedKit.Tests.Schema.Tool;

public sealed class VerifyCommandTests(ToolServer server)
{
    /// <summary>What is planted, and the object that a finding must name.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "a removed table", "create table migration.v3_data_imports (id uuid primary key)", "migration.v3_data_imports" },
        { "a view with a removed name", "create view migration.assets_v3_view as select 1 as one", "migration.assets_v3_view" },
        { "a deprecated column", "alter table migration.assets add column is_mock boolean", "migration.assets.is_mock" },
        {
            "a column under its old name",
            "alter table migration.data_imports rename column filename to source_filename",
            "migration.data_imports.source_filename"
        },
        {
            "an orphan",
            """
            set session_replication_role = replica;
            update migration.asset_dependencies set asset_id = 'dead0000-0000-0000-0000-000000000000'
            where ctid = (select min(ctid) from migration.asset_dependencies)
            """,
            "migration.asset_dependencies.fk_asset_dependencies_asset"
        },
        {
            "a row that points at another tenant",
            """
            set session_replication_role = replica;
            update migration.asset_dependencies d set asset_id = a.id
            from (select id, client_account_id from migration.assets order by client_account_id desc, id limit 1) a
            where d.ctid = (select min(ctid) from migration.asset_dependencies where client_account_id <> a.client_account_id)
            """,
            "migration.asset_dependencies.fk_asset_dependencies_asset"
        },
        { "row-level security off", "alter table migration.assets disable row level security", "migration.assets" },
        { "a nullable tenant key", "alter table migration.feedback alter column client_account_id drop not null", "migration.feedback.client_account_id" },
        {
            "a foreign key without its index",
            "drop index migration.ix_asset_dependencies_depends_on_asset",
            "migration.asset_dependencies.fk_asset_dependencies_depends_on_asset"
        },
        { "an emptied table", "delete from migration.feedback", "migration.feedback" },
    };

    [Fact]
    public async Task A_lock_that_does_not_go_away_is_told_and_no_fault_of_a_rule()
    {
        await using TestDatabase database = await server.CloneAsync();
        await using NpgsqlConnection holder = await database.OpenAsync(TestContext.Current.CancellationToken);
        await using NpgsqlTransaction held = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using NpgsqlCommand take = new("lock table migration.asset_tags in access exclusive mode", holder);
        await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        ToolRun run = await ToolRun.RunAsync("verify", "--connection", $"{database.ConnectionString};Options=-c lock_timeout=200ms");

        run.Status.Should().Be(2);
        run.Error.Should().Contain("55P03").And.Contain("Somebody holds a lock");
        run.Output.Should().NotContain("rule holds", "nothing was judged");
    }

    [Fact]
    public async Task The_untouched_demo_passes()
    {
        await using TestDatabase database = await server.CloneAsync();

        ToolRun run = await ToolRun.RunAsync("verify", "--connection", database.ConnectionString, "--format", "json");

        using JsonDocument report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("severity").GetString() == "error")
            .Select(finding => $"{finding.GetProperty("object")}: {finding.GetProperty("message")}").Should().BeEmpty();
        report.RootElement.GetProperty("summary").GetProperty("tables").GetInt32().Should().Be(57);
        run.Status.Should().Be(0);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_gives_status_1_and_names_the_object(string what, string plant, string culprit)
    {
        await using TestDatabase database = await server.CloneAsync();
        await ToolServer.ExecuteAsync(database, plant);

        ToolRun run = await ToolRun.RunAsync("verify", "--connection", database.ConnectionString, "--format", "json");

        run.Status.Should().Be(1, what);
        using JsonDocument report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("severity").GetString() == "error")
            .Select(finding => finding.GetProperty("object").GetString()).Should().Contain(culprit);
    }

    [Theory]
    [InlineData(false, 10, 0)]
    [InlineData(true, 0, 1)]
    public async Task Probes_run_on_a_named_database_only_with_leave(bool leave, int skipped, int status)
    {
        await using TestDatabase database = await server.CloneAsync();
        await ToolServer.ExecuteAsync(database, "create policy adopted on migration.tags for insert with check (name <> '')");
        string[] arguments = ["verify", "--connection", database.ConnectionString, "--format", "json", "--skip", "SK1404", .. leave ? new[] { "--probe" } : []];

        ToolRun run = await ToolRun.RunAsync(arguments);

        using JsonDocument report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("skipped").EnumerateArray()
            .Count(skip => skip.GetProperty("reason").GetString()!.EndsWith("allow them with --probe.", StringComparison.Ordinal)).Should().Be(skipped);
        report.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("rule")} {finding.GetProperty("object")}").Should().Equal(leave ? ["SK2103 migration.tags", "SK2107 migration.tags"] : []);
        run.Status.Should().Be(status);
    }

    [Fact]
    public async Task Findings_below_the_threshold_are_told_and_pass()
    {
        await using TestDatabase database = await server.CloneAsync();
        await ToolServer.ExecuteAsync(database, "delete from migration.feedback");

        ToolRun run = await ToolRun.RunAsync("verify", "--connection", database.ConnectionString, "--fail-on", "never");

        run.Status.Should().Be(0);
        run.Output.Should().Contain("migration.feedback");
    }

    [Fact]
    public async Task Every_format_is_written_to_its_file()
    {
        await using TestDatabase database = await server.CloneAsync();
        string folder = Directory.CreateTempSubdirectory("seedkit-formats-").FullName;
        try
        {
            string[] formats = ["json", "markdown", "html", "sarif", "junit", "github"];
            string[] arguments = ["verify", "--connection", database.ConnectionString, .. formats.SelectMany(format => new[] { "--format", $"{format}={folder}/{format}" })];

            ToolRun run = await ToolRun.RunAsync(arguments);

            run.Status.Should().Be(0);
            Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(formats);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_database_without_tables_is_no_pass()
    {
        await using TestDatabase database = await server.CreateBlankAsync();

        ToolRun run = await ToolRun.RunAsync("verify", "--connection", database.ConnectionString, "--format", "json");

        run.Status.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("no table at all");
    }

    [Fact]
    public async Task A_schema_without_tables_is_no_pass()
    {
        await using TestDatabase database = await server.CloneAsync();

        ToolRun run = await ToolRun.RunAsync("verify", "--connection", database.ConnectionString, "--schema", "elsewhere");

        run.Status.Should().Be(2);
        run.Error.Should().Contain("elsewhere");
    }

    [Fact]
    public async Task A_role_that_may_not_see_every_row_is_no_pass()
    {
        await using TestDatabase database = await server.CloneAsync();
        await ToolServer.ExecuteAsync(database, "alter role seedkit_app login");
        try
        {
            string connection = $"{database.ConnectionString};Username=seedkit_app";

            ToolRun run = await ToolRun.RunAsync("verify", "--connection", connection);

            run.Status.Should().Be(2);
            run.Error.Should().Contain("seedkit_app").And.Contain("Do next:");
        }
        finally
        {
            await ToolServer.ExecuteAsync(database, "alter role seedkit_app nologin");
        }
    }

    [Fact]
    public async Task Verifying_leaves_nothing_behind()
    {
        await using TestDatabase database = await server.CloneAsync();
        string connection = database.ConnectionString;
        ToolRun before = await ToolRun.RunAsync("audit", "--connection", connection);

        await ToolRun.RunAsync("verify", "--connection", connection);

        ToolRun after = await ToolRun.RunAsync("audit", "--connection", connection);
        Rows(after).Should().Be(Rows(before));
    }

    private static string Rows(ToolRun run) => run.Output[run.Output.IndexOf("coverage", StringComparison.Ordinal)..];
}

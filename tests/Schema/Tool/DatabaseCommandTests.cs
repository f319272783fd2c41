using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Tests.Support.Tool;
using Xunit;

namespace SeedKit.Tests.Schema.Tool;

/// <summary>The commands that change a database, or look at what it holds.</summary>
public sealed class DatabaseCommandTests(ToolServer server)
{
    [Fact]
    public async Task The_schema_comes_is_seeded_and_goes()
    {
        await using TestDatabase database = await server.CreateBlankAsync();
        string connection = database.ConnectionString;

        ToolRun up = await ToolRun.RunAsync("schema", "up", "--connection", connection);
        ToolRun again = await ToolRun.RunAsync("schema", "up", "--connection", connection);
        ToolRun refused = await ToolRun.RunAsync("seed", "--connection", connection, "--profile", "compact");
        ToolRun seeded = await ToolRun.RunAsync("seed", "--connection", connection, "--profile", "compact", "--allow-non-demo", database.Name);
        ToolRun audited = await ToolRun.RunAsync("audit", "--connection", connection);
        ToolRun down = await ToolRun.RunAsync("schema", "down", "--connection", connection);
        ToolRun empty = await ToolRun.RunAsync("audit", "--connection", connection);

        new[] { up, again, refused, seeded, audited, down, empty }.Select(run => run.Status).Should().Equal(0, 2, 2, 0, 0, 0, 2);
        again.Error.Should().Contain("schema down");
        refused.Error.Should().Contain($"--allow-non-demo {database.Name}");
        seeded.Output.Should().Contain("migration.assets");
    }

    [Fact]
    public async Task Seeding_again_asks_for_replace()
    {
        await using TestDatabase database = await server.CloneAsync();

        ToolRun refused = await ToolRun.RunAsync("seed", "--connection", database.ConnectionString, "--profile", "compact");
        ToolRun replaced = await ToolRun.RunAsync("seed", "--connection", database.ConnectionString, "--profile", "compact", "--replace");

        refused.Status.Should().Be(2);
        refused.Error.Should().Contain("--replace");
        replaced.Status.Should().Be(0);
    }

    [Fact]
    public async Task Seeding_writes_the_files_that_go_with_it()
    {
        await using TestDatabase database = await server.CloneAsync();
        string folder = Directory.CreateTempSubdirectory("seedkit-files-").FullName;
        try
        {
            ToolRun run = await ToolRun.RunAsync(
                "seed", "--connection", database.ConnectionString, "--profile", "compact", "--replace", "--files", folder);

            run.Status.Should().Be(0, run.Error);
            File.Exists(Path.Combine(folder, "SEEDED_IDS.json")).Should().BeTrue();
            Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Should().NotBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_audit_of_the_demo_shows_every_table_populated()
    {
        await using TestDatabase database = await server.CloneAsync();

        ToolRun run = await ToolRun.RunAsync("audit", "--connection", database.ConnectionString);

        run.Status.Should().Be(0);
        run.Output.Should().Contain("coverage 100 %: 57 of 57 tables populated").And.Contain("Demo Corporation: 100 %");
    }

    [Fact]
    public async Task An_audit_names_the_table_that_is_empty()
    {
        await using TestDatabase database = await server.CloneAsync();
        await ToolServer.ExecuteAsync(database, "delete from migration.feedback");

        ToolRun run = await ToolRun.RunAsync("audit", "--connection", database.ConnectionString);

        run.Status.Should().Be(1);
        run.Output.Split('\n').Should().Contain(line => line.Contains("migration.feedback ") && line.TrimEnd().EndsWith("empty"));
        run.Output.Should().Contain("coverage 98.2 %: 56 of 57 tables populated");
    }

    [Fact]
    public async Task A_difference_between_two_databases_is_classified()
    {
        await using TestDatabase before = await server.CloneAsync();
        await using TestDatabase after = await server.CloneAsync();
        await ToolServer.ExecuteAsync(after, "alter table migration.tags drop column description; create table migration.notes (id uuid primary key)");

        ToolRun same = await ToolRun.RunAsync("diff", before.ConnectionString, before.ConnectionString);
        ToolRun changed = await ToolRun.RunAsync("diff", before.ConnectionString, after.ConnectionString);

        same.Status.Should().Be(0);
        same.Output.Should().Be("No difference.\n");
        changed.Status.Should().Be(1);
        changed.Output.Should().Contain("table migration.tags").And.Contain("breaking column description removed").And.Contain("table migration.notes");
    }

    [Fact]
    public async Task A_schema_is_documented()
    {
        await using TestDatabase database = await server.CloneAsync();
        string folder = Directory.CreateTempSubdirectory("seedkit-docs-").FullName;
        try
        {
            ToolRun run = await ToolRun.RunAsync("docs", "--connection", database.ConnectionString, "--output", folder);

            run.Status.Should().Be(0);
            Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(["README.md", "tables.md", "foreign-keys.md", "tenancy.md"]);
            File.ReadAllText(Path.Combine(folder, "README.md")).Should().Contain("57 tables").And.Contain("```mermaid");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_wrong_database_gives_status_2()
    {
        await using TestDatabase database = await server.CreateBlankAsync();
        string connection = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "nowhere_to_be_found" }.ConnectionString;

        ToolRun run = await ToolRun.RunAsync("verify", "--connection", connection);

        run.Status.Should().Be(2);
        run.Error.Should().Contain("nowhere_to_be_found");
    }
}

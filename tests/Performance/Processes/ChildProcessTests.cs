using System.Xml.Linq;
using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Performance.Processes;

/// <summary>What a run of a test assembly leaves, however it ends: seen from outside, on real processes.</summary>
public sealed class ChildProcessTests(OwnServer fixture) : IClassFixture<OwnServer>
{
    private static readonly string[] Parallel = ["-class", "*ShelfTests", "-maxThreads", "4"];
    private static readonly string[] Serial = ["-class", "*ShelfTests", "-maxThreads", "1"];
    private static readonly string[] Leaking = ["-class", "*LeakingTests", "-explicit", "only"];
    private static readonly string[] Failing = ["-class", "*FailingTests", "-explicit", "only"];
    private static readonly string[] Hanging = ["-class", "*HangingTests", "-explicit", "only"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_tests_in_four_parallel_classes_do_not_meet_and_leave_nothing()
    {
        await RequireOwnServersAsync();
        using ChildRun run = ChildRun.Start(Variables("none", server: null, verify: "always"), Parallel);

        XElement result = await run.WaitAsync(Token);

        // Two more that only read.
        Counts(result).Should().Be((202, 0));
        await Until.TrueAsync(() => run.Leftovers().Count == 0, Token);
    }

    [Fact]
    public async Task Two_hundred_tests_one_after_the_other_do_not_meet_though_none_waits_for_its_reset()
    {
        await RequireOwnServersAsync();
        using ChildRun run = ChildRun.Start(Variables("none", server: null, verify: "never"), Serial);

        XElement result = await run.WaitAsync(Token);

        Counts(result).Should().Be((202, 0));
        await Until.TrueAsync(() => run.Leftovers().Count == 0, Token);
    }

    [Fact]
    public async Task A_test_that_leaves_a_transaction_open_is_warned()
    {
        Server server = await fixture.StartAsync();
        using ChildRun run = ChildRun.Start(Variables("none", server), Leaking);

        XElement result = await run.WaitAsync(Token);

        result.Descendants("warning").Should().ContainSingle().Which.Value.Should()
            .StartWith("The test left a transaction open, and SeedKit has ended it: pid ")
            .And.EndWith("idle in transaction: update shelf.book set title = 'torn' where id = 2");
    }

    [Fact]
    public async Task A_failing_test_leaves_nothing_where_nothing_is_kept_but_tells_what_it_changed()
    {
        await RequireOwnServersAsync();
        using ChildRun run = ChildRun.Start(Variables("none", server: null), Failing);

        XElement result = await run.WaitAsync(Token);

        Counts(result).Should().Be((0, 1));
        Dictionary<string, string> attachments = Attachments(result);
        attachments["seedkit changes"].ReplaceLineEndings("\n").Should().Be(
            "shelf.book\n  - {\"id\":2,\"title\":\"book 2\"}\n  + {\"id\":2,\"title\":\"torn\"}\n");
        attachments["seedkit connection"].Should().StartWith("psql -h ");
        attachments["seedkit server log"].Should().Contain("database system is ready to accept connections");
        await Until.TrueAsync(() => run.Leftovers().Count == 0, Token);
    }

    [Fact]
    public async Task A_failing_test_keeps_its_database_as_it_left_it()
    {
        await RequireOwnServersAsync();
        Server server = await fixture.StartAsync();
        using ChildRun run = ChildRun.Start(Variables("failed", server), Failing);

        XElement result = await run.WaitAsync(Token);

        string kept = (await ReadDatabasesAsync(server, run.Id)).Should().ContainSingle().Subject;
        result.Descendants("output").Single().Value.Should().Contain("SeedKit keeps the database of this test: psql -h ").And.Contain($" -d {kept}");
        await using (NpgsqlConnection connection = await server.OpenAsync(kept, Token))
        await using (NpgsqlCommand command = new("select title from shelf.book where id = 2", connection))
        {
            (await command.ExecuteScalarAsync(Token)).Should().Be("torn");
            NpgsqlConnection.ClearPool(connection);
        }

        await DatabaseSweep.RunAsync(server.ConnectionString, Token);
        (await ReadDatabasesAsync(server, run.Id)).Should().BeEmpty("the next run sweeps what a dead one has kept");
    }

    [Fact]
    public async Task A_run_leaves_no_database_on_a_server_that_goes_on()
    {
        Server server = await fixture.StartAsync();
        using ChildRun run = ChildRun.Start(Variables("none", server), Parallel);

        XElement result = await run.WaitAsync(Token);

        Counts(result).Should().Be((202, 0));
        (await ReadDatabasesAsync(server, run.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_run_with_a_setting_that_does_not_hold_leaves_no_database_either()
    {
        Server server = await fixture.StartAsync();
        using ChildRun run = ChildRun.Start(Variables("none", server, verify: "perhaps"), Failing);

        XElement result = await run.WaitAsync(Token);

        Counts(result).Should().Be((0, 1));
        result.Descendants("message").First().Value.Should().Contain("SEEDKIT_VERIFY_RESETS");
        (await ReadDatabasesAsync(server, run.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_killed_run_leaves_no_process_and_no_directory()
    {
        await RequireOwnServersAsync();
        using ChildRun run = ChildRun.Start(Variables("failed", server: null), Hanging);

        await run.KillAsync(Token);

        await Until.TrueAsync(() => run.Leftovers().Count == 0, Token);
    }

    [Fact]
    public async Task The_databases_of_a_killed_run_are_gone_after_the_next()
    {
        await RequireOwnServersAsync();
        Server server = await fixture.StartAsync();
        using ChildRun killed = ChildRun.Start(Variables("failed", server), Hanging);
        await killed.KillAsync(Token);
        (await ReadDatabasesAsync(server, killed.Id)).Should().NotBeEmpty();

        using ChildRun next = ChildRun.Start(Variables("none", server), "-class", "*ReadOnlyShelfTests");
        await next.WaitAsync(Token);

        (await ReadDatabasesAsync(server, killed.Id)).Should().BeEmpty();
    }

    // Processes and directories are looked up in /proc, and only a server that a run starts from binaries is its to end.
    private async Task RequireOwnServersAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc to see what processes there are.");
        Assert.SkipUnless((await fixture.StartAsync()).CanDetach, "Needs PostgreSQL binaries here: runs would use the server that these tests use.");
    }

    private static Dictionary<string, string?> Variables(string keep, Server? server, string? verify = null) => new()
    {
        ["SEEDKIT_KEEP"] = keep,
        ["SEEDKIT_POSTGRES"] = server?.ConnectionString,
        ["SEEDKIT_VERIFY_RESETS"] = verify,
    };

    private static (int Passed, int Failed) Counts(XElement assembly) => ((int)assembly.Attribute("passed")!, (int)assembly.Attribute("failed")!);

    private static Dictionary<string, string> Attachments(XElement assembly) =>
        assembly.Descendants("attachment").ToDictionary(attachment => (string)attachment.Attribute("name")!, attachment => attachment.Value);

    private static async Task<IReadOnlyList<string>> ReadDatabasesAsync(Server server, int process)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, Token);
        await using NpgsqlCommand command = new("select datname from pg_database", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(Token);
        List<string> names = [];
        while (await reader.ReadAsync(Token))
        {
            if (DatabaseName.TryReadOwner(reader.GetString(0), out int owner) && owner == process)
            {
                names.Add(reader.GetString(0));
            }
        }

        return names;
    }
}

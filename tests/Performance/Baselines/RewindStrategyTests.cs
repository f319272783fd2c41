using System.Globalization;
using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;
using SeedKit.Tests.Support.Menagerie;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class RewindStrategyTests(ZooServer zoo) : ResetContract(zoo, new RewindStrategy())
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_leases_next_finds_the_baseline_though_nobody_has_waited_for_the_reset()
    {
        foreach (Scenario scenario in Cases.Select(row => row.Data))
        {
            await using (Lease lease = await Pool.LeaseAsync(Token))
            {
                await RunAsync(lease, scenario);
            }

            await using Lease next = await Pool.LeaseAsync(Token);
            Baseline.Differences(await ReadAsync(next)).Should().BeEmpty(scenario.Name);
        }
    }

    [Fact]
    public async Task Rows_and_sequences_return_without_another_database_whatever_was_done_before()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        TableChecksums baseline = await ReadAsync(lease);
        string database = lease.Name;

        foreach (Scenario scenario in Scenarios.Rows)
        {
            await RunAsync(lease, scenario);
            ResetReport report = await lease.ResetAsync(Token);

            report.Level.Should().NotBe(ResetLevel.Swap, "{0}: {1}", scenario, report.Why);
            baseline.Differences(await ReadAsync(lease)).Should().BeEmpty(scenario.Name);
        }

        lease.Name.Should().Be(database);
    }

    [Fact]
    public async Task What_is_not_a_row_calls_for_another_database_and_the_report_says_why()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);

        foreach (Scenario scenario in Scenarios.Damage)
        {
            string database = lease.Name;
            await RunAsync(lease, scenario);
            ResetReport report = await lease.ResetAsync(Token);

            report.Level.Should().Be(ResetLevel.Swap, scenario.Name);
            report.Why.Should().NotBeNullOrEmpty(scenario.Name);
            lease.Name.Should().NotBe(database);
        }
    }

    [Fact]
    public async Task A_copy_by_the_client_is_undone()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        TableChecksums baseline = await ReadAsync(lease);
        await using (NpgsqlConnection connection = await lease.OpenAsync(Token))
        await using (TextWriter copy = await connection.BeginTextImportAsync("copy zoo.event (id, region, at) from stdin", Token))
        {
            await copy.WriteAsync("900\tsouth\t2024-01-01\n901\tnorth\t2023-05-01\n");
        }

        ResetReport report = await lease.ResetAsync(Token);

        report.Rows.Should().Be(2);
        baseline.Differences(await ReadAsync(lease)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_report_tells_rows_tables_and_sequences()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await RunAsync(lease, new("", "update zoo.flag set name = name || 'x' where name in ('flag 1', 'flag 2')", "insert into zoo.ticket (holder) values ('x')"));

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.Rewind);
        report.Tables.Select(table => (table.Table.ToString(), table.Rows)).Should().Equal(("zoo.flag", 4), ("zoo.ticket", 1));
        report.Sequences.Should().Equal("zoo.ticket_id_seq", "zoo.ticket_number_seq");
        report.Why.Should().BeNull();
    }

    [Fact]
    public async Task A_truncate_is_told_as_a_restored_table()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await RunAsync(lease, new("", "truncate zoo.ledger"));

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.TableRestore);
        report.Why.Should().Be("zoo.ledger was truncated");
    }

    [Fact]
    public async Task Large_logs_are_emptied_and_the_next_reset_still_returns()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        TableChecksums baseline = await ReadAsync(lease);
        await RunAsync(lease, new("", "insert into zoo.void select g, 'v' from generate_series(1, 120000) as g"));
        ResetReport large = await lease.ResetAsync(Token);

        await RunAsync(lease, new("", "insert into zoo.void values (7, 'v')", "delete from zoo.flag"));
        ResetReport small = await lease.ResetAsync(Token);

        large.Rows.Should().Be(120000);
        small.Rows.Should().Be(11);
        (await ReadLargestLogAsync(lease)).Should().BeLessThan(4 << 20, "a larger one is emptied; smaller ones of earlier tests may be there");
        baseline.Differences(await ReadAsync(lease)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_leaked_transaction_is_reported_and_ended()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlConnection leaked = new(new NpgsqlConnectionStringBuilder(lease.ConnectionString)
        {
            Pooling = false,
            ApplicationName = "the forgetful test",
        }.ConnectionString);
        await leaked.OpenAsync(Token);
        int process = leaked.ProcessID;
        await using NpgsqlTransaction transaction = await leaked.BeginTransactionAsync(Token);
        await using NpgsqlCommand command = new("delete from zoo.flag", leaked);
        await command.ExecuteNonQueryAsync(Token);

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.None);
        report.Leaked.Should().ContainSingle();
        report.Leaked[0].ApplicationName.Should().Be("the forgetful test");
        report.Leaked[0].ProcessId.Should().Be(process);
        report.Leaked[0].State.Should().Be("idle in transaction");
        report.Leaked[0].Query.Should().Be("delete from zoo.flag");
    }

    [Theory]
    [InlineData("begin; delete from zoo.flag")]
    [InlineData("begin; select * from zoo.flag for update")]
    [InlineData("begin; select 1")]
    [InlineData("set track_activities = off; begin; delete from zoo.flag")]
    public async Task The_test_that_leaves_a_transaction_open_waits_and_is_told(string statement)
    {
        Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlConnection leaked = new(new NpgsqlConnectionStringBuilder(lease.ConnectionString) { Pooling = false }.ConnectionString);
        await leaked.OpenAsync(Token);
        await using NpgsqlCommand command = new(statement, leaked);
        await command.ExecuteNonQueryAsync(Token);

        await lease.DisposeAsync();

        lease.LastReset.Should().NotBeNull();
    }

    [Fact]
    public async Task A_transaction_in_another_database_makes_nobody_wait()
    {
        Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlConnection elsewhere = new(
            new NpgsqlConnectionStringBuilder(lease.ConnectionString) { Pooling = false, Database = "postgres" }.ConnectionString);
        await elsewhere.OpenAsync(Token);
        await using NpgsqlTransaction transaction = await elsewhere.BeginTransactionAsync(Token);
        await using NpgsqlCommand command = new("select 1", elsewhere);
        await command.ExecuteNonQueryAsync(Token);

        await lease.DisposeAsync();

        lease.LastReset.Should().BeNull();
    }

    [Fact]
    public async Task A_prepared_transaction_calls_for_another_database()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlCommand allowed = lease.DataSource.CreateCommand("select current_setting('max_prepared_transactions')::int");
        Assert.SkipWhen((int)(await allowed.ExecuteScalarAsync(Token))! == 0, "The server has max_prepared_transactions = 0.");
        await RunAsync(lease, new("", "begin; delete from zoo.flag; prepare transaction 'forgotten'"));

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.Swap);
        report.Why.Should().Be("a prepared transaction: forgotten");
    }

    [Fact]
    public async Task A_cached_sequence_gives_the_baselines_values_to_a_session_that_outlives_the_reset()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlConnection connection = await lease.OpenAsync(Token);
        await using NpgsqlCommand command = new("select nextval('zoo.cached')", connection);
        long before = (long)(await command.ExecuteScalarAsync(Token))!;
        await lease.ResetAsync(Token);

        long after = (long)(await command.ExecuteScalarAsync(Token))!;

        after.Should().Be(before);
    }

    [Fact]
    public async Task The_difference_tells_rows_that_came_changed_and_went()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await RunAsync(lease, new(
            "",
            "insert into zoo.void values (1, 'new')",
            "update zoo.draft set text = 'changed' where id = 2",
            "update zoo.draft set text = 'draft 3' where id = 3",
            "delete from zoo.flag where name = 'flag 9'"));

        IReadOnlyList<RowChange> changes = await lease.DiffAsync(100, Token);

        changes.Select(change => (change.Table.Name, change.Before, change.After)).Should().Equal(
            ("draft", """{"id":2,"text":"draft 2"}""", """{"id":2,"text":"changed"}"""),
            ("flag", """{"name":"flag 9"}""", null),
            ("void", null, """{"id":1,"text":"new"}"""));
    }

    [Fact]
    public async Task The_difference_of_a_truncated_table_tells_what_is_not_there_again()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await RunAsync(lease, new("", "truncate zoo.ledger; insert into zoo.ledger values (1, 'entry 1'), (2, 'changed'), (99, 'new')"));

        IReadOnlyList<RowChange> changes = await lease.DiffAsync(100, Token);

        changes.Select(change => (change.Before, change.After)).Should().StartWith(
            [("""{"id":2,"entry":"entry 2"}""", """{"id":2,"entry":"changed"}"""), ("""{"id":3,"entry":"entry 3"}""", null)])
            .And.EndWith((null, """{"id":99,"entry":"new"}"""));
    }

    [Fact]
    public async Task The_difference_of_a_parent_leaves_out_rows_of_tables_that_inherit()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await RunAsync(lease, new("", "insert into zoo.bird (id, name) values (77, 'bird')", "insert into zoo.animal (id, name) values (77, 'animal')"));

        IReadOnlyList<RowChange> changes = await lease.DiffAsync(100, Token);

        changes.Select(change => (change.Table.Name, change.After)).Should().Equal(
            ("animal", """{"id":77,"name":"animal"}"""), ("bird", """{"id":77,"name":"bird","wings":2}"""));
    }

    [Fact]
    public async Task A_statement_that_changed_no_row_leaves_nothing_to_do()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await RunAsync(lease, new("", "update zoo.swap set place = 0 where id = -1", "delete from zoo.event where id = -1", "insert into zoo.flag select 'x' where false"));

        (await lease.ResetAsync(Token)).Level.Should().Be(ResetLevel.None);
    }

    [Fact]
    public async Task Nobody_adds_to_the_seeded_rows_that_a_reset_puts_back()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlCommand any = lease.DataSource.CreateCommand(
            "select min(oid::regclass::text) from pg_class where relnamespace = 'seedkit'::regnamespace and relname like 'rewind\\_%\\_rows'");
        string rows = (string)(await any.ExecuteScalarAsync(Token))!;

        Func<Task> adding = () => RunAsync(lease, new("", $"insert into {rows} select * from {rows}"));

        (await adding.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.RestrictViolation);
    }

    [Theory]
    [InlineData("truncate {0}", true)]
    [InlineData("truncate {0} cascade", false)]
    [InlineData("delete from {0}", false)]
    public async Task Whoever_empties_every_table_there_is_does_not_empty_the_logs(string statement, bool atOnce)
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlCommand list = lease.DataSource.CreateCommand(
            "select array_agg(oid::regclass::text order by oid desc) from pg_class where relkind = 'r' and relnamespace in ('zoo'::regnamespace, 'seedkit'::regnamespace)");
        string[] tables = (string[])(await list.ExecuteScalarAsync(Token))!;
        List<PostgresException> refusals = [];
        foreach (string table in atOnce ? [string.Join(", ", tables)] : tables)
        {
            try
            {
                await RunAsync(lease, new("", string.Format(CultureInfo.InvariantCulture, statement, table)));
            }
            catch (PostgresException refusal)
            {
                refusals.Add(refusal);
            }
        }

        ResetReport report = await lease.ResetAsync(Token);

        refusals.Where(refusal => refusal.SqlState == PostgresErrorCodes.RestrictViolation && refusal.Hint!.Contains("SchemasToExclude"))
            .Should().HaveCount(atOnce ? 1 : tables.Count(table => table.StartsWith("seedkit.rewind_", StringComparison.Ordinal)));
        report.Level.Should().Be(atOnce ? ResetLevel.None : ResetLevel.TableRestore);
        Baseline.Differences(await ReadAsync(lease)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("update zoo.clash set kinds = 0 where since = 4", "clash", """ "kinds":4,""", """ "kinds":0,""")]
    [InlineData("update zoo.old_rows set r = 'x'", "old_rows", """ "r":"r"}""", """ "r":"x"}""")]
    [InlineData("update zoo.new_rows set r = 0 where w = 4", "new_rows", """{"w":4,"r":4,"keys":null}""", """{"w":4,"r":0,"keys":null}""")]
    public async Task The_difference_tells_rows_whatever_their_columns_are_called(string statement, string table, string before, string after)
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await RunAsync(lease, new("", statement));

        IReadOnlyList<RowChange> changes = await lease.DiffAsync(100, Token);

        changes.Should().OnlyContain(change => change.Table.Name == table).And.NotBeEmpty();
        changes.Should().Contain(change => change.Before != null && change.Before.Contains(before.Trim()));
        changes.Should().Contain(change => change.After != null && change.After.Contains(after.Trim()));
    }

    [Fact]
    public async Task A_role_and_a_tenant_bind_a_connection_even_after_a_reset_of_its_settings()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await using (NpgsqlConnection superuser = await lease.OpenAsync(Token))
        await using (NpgsqlCommand role = new("select 1 from pg_roles where rolname = 'seedkit_test_app'", superuser))
        {
            if (await role.ExecuteScalarAsync(Token) is null)
            {
                role.CommandText = "create role seedkit_test_app nologin";
                await role.ExecuteNonQueryAsync(Token);
            }

            role.CommandText = "grant usage on schema zoo to seedkit_test_app; grant select on zoo.secret to seedkit_test_app";
            await role.ExecuteNonQueryAsync(Token);
        }

        NpgsqlDataSource tenant = lease.As("seedkit_test_app", new Dictionary<string, string> { ["app.tenant"] = "2" });

        await using NpgsqlCommand count = tenant.CreateCommand("reset all; select count(*) from zoo.secret");
        (await count.ExecuteScalarAsync(Token)).Should().Be(10L);
    }

    [Fact]
    public async Task Read_only_callers_share_a_database_and_cannot_write()
    {
        NpgsqlDataSource shared = await Pool.ReadOnlyAsync();
        await using NpgsqlCommand write = shared.CreateCommand("delete from zoo.flag");

        Func<Task> writing = () => write.ExecuteNonQueryAsync(Token);

        (await writing.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.ReadOnlySqlTransaction);
    }

    private static async Task<long> ReadLargestLogAsync(Lease lease)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(Token);
        await using NpgsqlCommand command = new(
            "select max(pg_relation_size(oid)) from pg_class where relnamespace = 'seedkit'::regnamespace and relkind = 'r'", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}

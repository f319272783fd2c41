using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>
/// A server of others, where the role may create databases and is no superuser. A server of this class's own, since every other class
/// sweeps the one that they share.
/// </summary>
public sealed class OrdinaryRoleTests : IAsyncLifetime
{
    private const int Dead = int.MaxValue;
    private Server server = null!;
    private TemporaryRole role = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await ServerHosts.StartAsync(new ServerOptions(), Token);
        role = await TemporaryRole.CreateAsync(server, "login createdb bypassrls", Token);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (string name in await DatabasesAsync())
        {
            await ExecuteAsync($"alter database {name} is_template false");
            await ExecuteAsync($"drop database {name} with (force)");
        }

        await role.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_rewind_asks_for_a_superuser_and_says_what_does_without()
    {
        await using Template template = await BuildAsync();

        Func<Task> start = () => StartPoolAsync(template, new RewindStrategy());

        (await start.Should().ThrowAsync<ResetPrivilegeException>()).Which.Should().Match<ResetPrivilegeException>(failure =>
            failure.Role == role.Name && failure.Strategy == "rewind" && failure.Message.Contains("permission denied to set parameter \"session_replication_role\"")
            && failure.Message.Contains("CloneStrategy"));
    }

    [Fact]
    public async Task A_strategy_that_cannot_switch_triggers_off_says_so_and_leaves_no_database()
    {
        await using Template template = await BuildAsync();
        using TruncateStrategy strategy = new();
        await using DatabasePool pool = await StartPoolAsync(template, strategy);

        Func<Task> lease = () => pool.LeaseAsync(Token);

        (await lease.Should().ThrowAsync<ResetPrivilegeException>()).Which.Message.Should().Contain("session_replication_role").And.Contain(role.Name);
        (await DatabasesAsync()).Should().OnlyContain(name => DatabaseName.IsTemplate(name));
    }

    [Fact]
    public async Task A_fresh_copy_for_each_test_needs_no_superuser()
    {
        await using Template template = await BuildAsync();
        await using DatabasePool pool = await StartPoolAsync(template, new CloneStrategy());
        await using (Lease first = await pool.LeaseAsync(Token))
        {
            await using NpgsqlConnection connection = await first.OpenAsync(Token);
            await connection.ExecuteAsync("delete from t", Token);
        }

        await using Lease second = await pool.LeaseAsync(Token);

        await using NpgsqlCommand count = second.DataSource.CreateCommand("select count(*) from t");
        (await count.ExecuteScalarAsync(Token)).Should().Be(1L);
    }

    [Fact]
    public async Task The_templates_of_another_role_are_neither_used_nor_swept()
    {
        string[] others = [.. Enumerable.Range(0, DatabaseSweep.TemplatesKept + 1).Select(number => $"sk_00000000000000a{number:x}")];
        foreach (string other in others)
        {
            await ExecuteAsync($"create database {other} template template0");
        }

        await using Template superusers = await BuildAsync(server.ConnectionString);
        await using Template template = await BuildAsync();

        template.Name.Should().NotBe(superusers.Name);
        template.Provisioning.Should().NotBeNull();
        (await DatabasesAsync(new NpgsqlConnectionStringBuilder(server.ConnectionString).Username)).Should().Contain(others[^1]).And.Contain(superusers.Name);
        foreach (string other in others)
        {
            await ExecuteAsync($"drop database if exists {other}");
        }
    }

    [Fact]
    public async Task A_sweep_leaves_a_database_whose_session_it_may_not_end()
    {
        Assert.SkipWhen(server.HostName == "external", "The sweeps of other tests on the same server would come first.");
        string left = DatabaseName.Owned("sk_0123456789abcdef", Dead, 1);
        await ExecuteAsync($"create database {left} template template0 owner {role.Sql}");
        await using (NpgsqlConnection superuser = new(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = left, Pooling = false }.ConnectionString))
        {
            await superuser.OpenAsync(Token);
            (await DatabaseSweep.RunAsync(role.ConnectionString("postgres"), Token)).Should().BeEmpty();
            (await DatabasesAsync()).Should().Equal(left);
        }

        (await DatabaseSweep.RunAsync(role.ConnectionString("postgres"), Token)).Should().Equal(left);
    }

    private Task<Template> BuildAsync(string? serverConnectionString = null) => Template.BuildAsync(
        serverConnectionString ?? role.ConnectionString("postgres"),
        new TemplateSource("test", nameof(OrdinaryRoleTests), (connection, token) => connection.ExecuteAsync("create table t as select 1 as id", token)),
        Token);

    private static Task<DatabasePool> StartPoolAsync(Template template, IResetStrategy strategy) =>
        DatabasePool.StartAsync(template, new PoolOptions { Strategy = strategy, Size = 1, Verify = VerifyResets.Never }, Token);

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, Token);
        await connection.ExecuteAsync(sql, Token);
    }

    private async Task<string[]> DatabasesAsync(string? owner = null)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, Token);
        await using NpgsqlCommand command = new(
            "select coalesce(array_agg(datname::text order by datname), '{}') from pg_database where pg_get_userbyid(datdba) = @owner", connection);
        command.Parameters.AddWithValue("owner", owner ?? role.Name);
        return (string[])(await command.ExecuteScalarAsync(Token))!;
    }
}

using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Rewind;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Tests.Performance.Processes;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>A process of the server dies, and the server starts anew with its unlogged tables empty.</summary>
public sealed class ServerCrashTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Templates_that_were_there_before_a_crash_still_serve()
    {
        await using Server server = await ServerHosts.StartAsync(new ServerOptions(), Token);
        Assert.SkipWhen(server.HostName == "external", "A server of others is not crashed.");
        await using (Template before = await Template.BuildAsync(server.ConnectionString, Shop, Token))
        await using (await DatabasePool.StartAsync(before, new PoolOptions { Size = 1, Strategy = new RewindStrategy() }, Token))
        {
        }

        await CrashAsync(server);

        await using Template template = await Template.BuildAsync(server.ConnectionString, Shop, Token);
        template.Provisioning.Should().BeNull("it was provisioned before");
        await using DatabasePool pool = await DatabasePool.StartAsync(template, new PoolOptions { Size = 1, Strategy = new RewindStrategy() }, Token);
        for (int round = 0; round < 3; round++)
        {
            await using Lease lease = await pool.LeaseAsync(Token);
            (await ReadAsync(lease)).Should().Be("1 10, 2 20, 3 30", $"round {round}");
            await ExecuteAsync(lease, "update goods set price = price + 1; delete from goods where id = 2; insert into goods values (4, 40)");
        }
    }

    private static TemplateSource Shop => new("test", nameof(ServerCrashTests), (connection, token) => connection.ExecuteAsync(
        "create table goods (id int primary key, price int not null); insert into goods select g, g * 10 from generate_series(1, 3) as g", token));

    // The parent of the shell is the process that serves the connection.
    private static async Task CrashAsync(Server server)
    {
        await using (NpgsqlConnection connection = await server.OpenAsync(null, Token))
        {
            await connection.ExecuteAsync("set synchronous_commit = on; create unlogged table mark as select 1", Token);
            Func<Task> crash = () => connection.ExecuteAsync("copy (select 1) to program 'kill -9 $PPID'", Token);
            await crash.Should().ThrowAsync<NpgsqlException>();
        }

        await Until.TrueAsync(() => HasRecoveredAsync(server), Token);
    }

    // It may answer once more before it knows that a process of it died.
    private static async Task<bool> HasRecoveredAsync(Server server)
    {
        try
        {
            await using NpgsqlConnection connection = await server.OpenAsync(null, Token);
            await using NpgsqlCommand command = new("select not exists (select from mark)", connection);
            return (bool)(await command.ExecuteScalarAsync(Token))!;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task ExecuteAsync(Lease lease, string sql)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(Token);
        await connection.ExecuteAsync(sql, Token);
    }

    private static async Task<string> ReadAsync(Lease lease)
    {
        await using NpgsqlCommand command = lease.DataSource.CreateCommand("select string_agg(id || ' ' || price, ', ' order by id) from goods");
        return (string)(await command.ExecuteScalarAsync(Token))!;
    }
}

using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Hosting;
using SeedKit.Schema;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Shelf;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class SeedSessionTests(SeedKitFixture<ShelfPlatform> fixture)
{
    private const string NoCache = "The server is not one that SeedKit starts from binaries: there is no cluster cache.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clone_holds_the_platform_and_may_be_seeded()
    {
        SeedSession session = await fixture.StartAsync();
        await using TestDatabase database = await session.CloneAsync(Token);
        await using NpgsqlConnection connection = await database.OpenAsync(Token);

        bool marked = await ThrowawayMark.IsSetAsync(connection, Token);

        marked.Should().BeTrue();
        (await CountAsync(connection)).Should().Be(3);
    }

    [Fact]
    public async Task A_clone_has_no_capture_triggers_and_a_lease_has()
    {
        SeedSession session = await fixture.StartAsync();
        await using TestDatabase clone = await session.CloneAsync(Token);
        await using Lease lease = await session.LeaseAsync(Token);
        await using NpgsqlConnection cloned = await clone.OpenAsync(Token);
        await using NpgsqlConnection leased = await lease.OpenAsync(Token);

        (long Clone, long Lease) triggers = (await CountTriggersAsync(cloned), await CountTriggersAsync(leased));

        triggers.Clone.Should().Be(0);
        triggers.Lease.Should().BePositive();
    }

    [Fact]
    public async Task A_lease_comes_back_as_it_was()
    {
        SeedSession session = await fixture.StartAsync();
        for (int round = 0; round < 5; round++)
        {
            await using Lease lease = await session.LeaseAsync(Token);
            await using NpgsqlConnection connection = await lease.OpenAsync(Token);
            (await CountAsync(connection)).Should().Be(3);

            await using NpgsqlCommand delete = new("delete from shelf.book", connection);
            await delete.ExecuteNonQueryAsync(Token);

            (await CountAsync(connection)).Should().Be(0);
        }
    }

    [Fact]
    public async Task Provisioning_can_be_measured_at_any_time()
    {
        SeedSession session = await fixture.StartAsync();

        ProvisioningResult result = await session.MeasureProvisioningAsync(Token);

        result.Schema.Should().BePositive();
        result.Total.Should().Be(result.Schema + result.Seed.Duration);
    }

    [Fact]
    public async Task The_first_lease_and_the_first_clone_of_a_session_from_the_cache_are_ready()
    {
        using TemporaryCache cache = new();
        await using SeedSession session = await StartFromCacheAsync(cache);
        IReadOnlyList<(uint Oid, string Name)> saved = await ReadDatabasesAsync(session);

        await using TestDatabase clone = await session.CloneAsync(Token);
        await using Lease lease = await session.LeaseAsync(Token);

        IReadOnlyList<(uint Oid, string Name)> taken = await ReadDatabasesAsync(session);
        session.Provisioning.Should().BeNull();
        saved.Select(database => database.Name.EndsWith("_ready", StringComparison.Ordinal)).Should().Equal(false, false, true, true);
        taken.Select(database => database.Oid).Should().Equal(saved.Select(database => database.Oid));
        taken.Select(database => database.Name).Should().Equal(saved[0].Name, saved[1].Name, clone.Name, NameOf(lease));
        await using NpgsqlConnection connection = await lease.OpenAsync(Token);
        (await CountAsync(connection)).Should().Be(3);
        (await CountTriggersAsync(connection)).Should().BePositive();
    }

    [Fact]
    public async Task Those_after_the_first_are_copies_of_the_saved_templates()
    {
        using TemporaryCache cache = new();
        await using SeedSession session = await StartFromCacheAsync(cache);
        await using TestDatabase clone = await session.CloneAsync(Token);
        await using TestDatabase secondClone = await session.CloneAsync(Token);
        await using Lease lease = await session.LeaseAsync(Token);
        await using Lease secondLease = await session.LeaseAsync(Token);

        NpgsqlDataSource[] sources = [clone.DataSource, secondClone.DataSource, lease.DataSource, secondLease.DataSource];

        sources.Select(source => source.ConnectionString).Should().OnlyHaveUniqueItems();
        foreach (NpgsqlDataSource source in sources)
        {
            await using NpgsqlConnection connection = await source.OpenConnectionAsync(Token);
            (await CountAsync(connection)).Should().Be(3);
        }
    }

    [Fact]
    public async Task A_strategy_that_fails_is_told_to_whoever_leases_and_not_to_whoever_clones()
    {
        using TemporaryCache cache = new();
        SessionOptions options = cache.Options with { Pool = new PoolOptions { Strategy = new FailingStrategy() } };
        await using SeedSession session = await SeedSession.StartAsync(new ShelfPlatform(), options, Token);
        await using TestDatabase clone = await session.CloneAsync(Token);

        Func<Task> lease = () => session.LeaseAsync(Token);

        (await lease.Should().ThrowAsync<NotSupportedException>()).WithMessage("no such database");
        await using NpgsqlConnection connection = await clone.OpenAsync(Token);
        (await CountAsync(connection)).Should().Be(3);
    }

    [Fact]
    public async Task A_server_that_is_saved_without_what_a_first_lease_needs_is_logged()
    {
        using TemporaryCache cache = new();
        RecordedLog log = new();
        SessionOptions options = cache.Options with
        {
            Pool = new PoolOptions { Strategy = new FailingStrategy() },
            Server = cache.Options.Server with { Logger = log },
        };

        await using SeedSession session = await SeedSession.StartAsync(new ShelfPlatform(), options, Token);

        Assert.SkipUnless(session.Server.CanSave, NoCache);
        log.Lines.Should().ContainSingle(line => line.StartsWith("Warning", StringComparison.Ordinal))
            .Which.Should().Be("Warning: The server is saved without what a first lease needs: no such database");
    }

    [Fact]
    public async Task A_session_leaves_what_was_kept_on_a_server_that_goes_on_and_nothing_else()
    {
        Assert.SkipUnless((await fixture.StartAsync()).Server.CanDetach, "The server is not one that SeedKit starts from binaries: it ends with its session.");
        using TemporaryCache cache = new();
        SeedSession session = await SeedSession.StartAsync(new ShelfPlatform(), cache.Options, Token);
        TestDatabase kept = await session.CloneAsync(Token);
        kept.Keep();
        await kept.DisposeAsync();
        await (await session.LeaseAsync(Token)).DisposeAsync();
        session.KeepServer();

        await session.DisposeAsync();

        IReadOnlyList<(uint Oid, string Name)> databases = await ReadDatabasesAsync(session);
        await session.Server.DisposeAsync();
        await DetachedServers.StopAsync((await DetachedServers.ListAsync(cache.Options.Server, Token)).Single(), cache.Options.Server, Token);
        databases.Select(database => database.Name).Where(name => DatabaseName.TryReadOwner(name, out _)).Should().Equal(kept.Name);
    }

    private static async Task<SeedSession> StartFromCacheAsync(TemporaryCache cache)
    {
        await using (SeedSession first = await SeedSession.StartAsync(new ShelfPlatform(), cache.Options, Token))
        {
            Assert.SkipUnless(first.Server.CanSave, NoCache);
        }

        return await SeedSession.StartAsync(new ShelfPlatform(), cache.Options, Token);
    }

    private static string NameOf(Lease lease) => new NpgsqlConnectionStringBuilder(lease.ConnectionString).Database!;

    private static async Task<IReadOnlyList<(uint Oid, string Name)>> ReadDatabasesAsync(SeedSession session)
    {
        await using NpgsqlConnection connection = await session.Server.OpenAsync(null, Token);
        await using NpgsqlCommand command = new(@"select oid, datname from pg_database where datname like 'sk\_%' order by oid", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(Token);
        List<(uint Oid, string Name)> databases = [];
        while (await reader.ReadAsync(Token))
        {
            databases.Add((reader.GetFieldValue<uint>(0), reader.GetString(1)));
        }

        return databases;
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new("select count(*) from shelf.book", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    private static async Task<long> CountTriggersAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new(
            "select count(*) from pg_trigger where tgrelid = 'shelf.book'::regclass and not tgisinternal", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    private sealed class FailingStrategy : IResetStrategy
    {
        public string Name => "failing";

        public Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => throw new NotSupportedException("no such database");

        public Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}

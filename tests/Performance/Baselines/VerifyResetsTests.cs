using FluentAssertions;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class VerifyResetsTests(ZooServer zoo, ServerFixture fixture) : IClassFixture<ZooServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reset_that_misses_a_change_is_found_out()
    {
        DatabasePool pool = await zoo.StartAsync(new RewindStrategy(), size: 1, VerifyResets.Always);
        Lease lease = await pool.LeaseAsync(Token);
        await using (NpgsqlConnection connection = await lease.OpenAsync(Token))
        await using (NpgsqlCommand command = new("begin; set local seedkit.rewinding = 'on'; delete from zoo.flag; commit", connection))
        {
            await command.ExecuteNonQueryAsync(Token);
        }

        Func<Task> reset = () => lease.ResetAsync(Token);

        (await reset.Should().ThrowAsync<BaselineMismatchException>()).Which.Differences.Should().Equal("zoo.flag");
        await lease.DiscardAsync();
    }

    [Fact]
    public async Task A_baseline_that_cannot_be_read_is_told_to_whoever_ends_the_lease()
    {
        await using Template template = await BuildAsync("told");
        await using DatabasePool pool = await DatabasePool.StartAsync(
            template, new PoolOptions { Size = 1, Strategy = new OneDatabaseStrategy(), Verify = VerifyResets.Sample }, Token);
        Lease lease = await pool.LeaseAsync(Token);

        Func<Task> end = async () => await lease.DisposeAsync();

        (await end.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidCatalogName);
    }

    [Fact]
    public async Task The_baseline_is_read_when_it_is_needed_if_it_was_not_before()
    {
        await using Template template = await BuildAsync("read");
        await using TestDatabase database = await template.CloneAsync(Token);
        ResetVerification verification = new(template, new PoolOptions());
        ResetReport report = new() { Level = ResetLevel.None };
        await verification.VerifyAsync(database, report, Token);
        await using NpgsqlConnection connection = await database.OpenAsync(Token);
        await connection.ExecuteAsync("insert into t values (1)", Token);

        Func<Task> verify = () => verification.VerifyAsync(database, report, Token);

        (await verify.Should().ThrowAsync<BaselineMismatchException>()).Which.Differences.Should().Equal("public.t");
    }

    private async Task<Template> BuildAsync(string fingerprint)
    {
        TemplateSource source = new(
            "test", $"{nameof(VerifyResetsTests)} {fingerprint}", (connection, token) => connection.ExecuteAsync("create table t (id int)", token));
        return await Template.BuildAsync((await fixture.StartAsync()).ConnectionString, source, Token);
    }

    /// <summary>Drops the template that it has prepared as soon as there is a first copy of it: there will be no second.</summary>
    private sealed class OneDatabaseStrategy : IResetStrategy
    {
        public string Name => "one database";

        public Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken)
        {
            NpgsqlConnectionStringBuilder settings = new(database.ConnectionString) { Pooling = false };
            string copied = settings.Database![..11];
            settings.Database = "postgres";
            await using NpgsqlConnection connection = new(settings.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using NpgsqlCommand find = new(
                "select datname::text from pg_database where datistemplate and starts_with(datname, @hash)", connection);
            find.Parameters.AddWithValue("hash", copied);
            string template = (string)(await find.ExecuteScalarAsync(cancellationToken))!;
            await connection.ExecuteAsync($"alter database {template} is_template false", cancellationToken);
            await connection.ExecuteAsync($"drop database {template}", cancellationToken);
            return new Nothing();
        }
    }

    private sealed class Nothing : IDatabaseReset
    {
        public Task<bool> IsQuietAsync(CancellationToken cancellationToken) => Task.FromResult(true);

        public Task<ResetReport> ResetAsync(CancellationToken cancellationToken) => Task.FromResult(new ResetReport { Level = ResetLevel.None });

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

#if SEEDKIT_CONTAINERS
using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Respawn;
using SeedKit.Tests.Support.Menagerie;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class RespawnStrategyTests(ZooServer zoo) : ResetContract(zoo, new RespawnStrategy())
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Scenario> RowCases => [.. Scenarios.Rows];

    public static TheoryData<Scenario> DamageCases => [.. Scenarios.Damage.Where(scenario => scenario.Name is not ("a disabled capture" or "a truncate without a key under an old snapshot"))];

    [Theory]
    [MemberData(nameof(RowCases))]
    public async Task Rows_and_sequences_return_without_another_database(Scenario scenario)
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        string database = lease.Name;
        await RunAsync(lease, scenario);

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.TableRestore, report.Why);
        lease.Name.Should().Be(database);
    }

    [Theory]
    [MemberData(nameof(DamageCases))]
    public async Task What_Respawn_does_not_know_calls_for_another_database(Scenario scenario)
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        string database = lease.Name;
        await RunAsync(lease, scenario);

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.Swap);
        report.Why.Should().NotBeNullOrEmpty();
        lease.Name.Should().NotBe(database);
    }

    [Fact]
    public async Task An_open_transaction_calls_for_another_database_instead_of_waiting_for_ever()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        await using NpgsqlConnection leaked = new(lease.ConnectionString + ";Pooling=false");
        await leaked.OpenAsync(Token);
        await using NpgsqlTransaction transaction = await leaked.BeginTransactionAsync(Token);
        await using NpgsqlCommand command = new("delete from zoo.flag", leaked);
        await command.ExecuteNonQueryAsync(Token);

        ResetReport report = await lease.ResetAsync(Token);

        report.Level.Should().Be(ResetLevel.Swap);
        report.Why.Should().Be("an open transaction holds a lock on a table that Respawn empties");
    }

    [Fact]
    public async Task Triggers_that_fire_always_still_do_after_a_reset()
    {
        await using Lease lease = await Pool.LeaseAsync(Token);
        const string States = "select string_agg(tgname || tgenabled::text, ' ' order by tgname) from pg_trigger where tgenabled <> 'O' or not tgisinternal";
        string before = await AskAsync(lease, States);

        await lease.ResetAsync(Token);

        (await AskAsync(lease, States)).Should().Be(before);
    }

    private static async Task<string> AskAsync(Lease lease, string sql)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(Token);
        await using NpgsqlCommand command = new(sql, connection);
        return (string)(await command.ExecuteScalarAsync(Token))!;
    }
}
#endif

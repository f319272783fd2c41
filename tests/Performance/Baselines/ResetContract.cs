using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Postgres;
using SeedKit.Tests.Support.Menagerie;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>What every way of returning to the baseline has to do: whatever was committed, all tables and sequences are as they were.</summary>
public abstract class ResetContract(ZooServer zoo, IResetStrategy strategy) : IClassFixture<ZooServer>, IAsyncLifetime
{
    private DatabasePool? pool;

    public static TheoryData<Scenario> Cases => [.. Scenarios.Rows, .. Scenarios.Damage];

    protected DatabasePool Pool => pool!;

    protected TableChecksums Baseline => zoo.Baseline;

    public virtual async ValueTask InitializeAsync() => pool = await zoo.StartAsync(strategy);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_reset_returns_to_the_baseline_after(Scenario scenario)
    {
        await using Lease lease = await Pool.LeaseAsync(TestContext.Current.CancellationToken);
        await RunAsync(lease, scenario);

        await lease.ResetAsync(TestContext.Current.CancellationToken);

        Baseline.Differences(await ReadAsync(lease)).Should().BeEmpty();
    }

    protected static async Task RunAsync(Lease lease, Scenario scenario)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(TestContext.Current.CancellationToken);
        foreach (string statement in scenario.Statements)
        {
            await using NpgsqlCommand command = new(statement, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    protected static async Task<TableChecksums> ReadAsync(Lease lease)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(TestContext.Current.CancellationToken);
        return await TableChecksums.ReadAsync(connection, TestContext.Current.CancellationToken);
    }
}

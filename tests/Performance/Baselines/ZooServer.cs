using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Tests.Support.Menagerie;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>Pools of databases that hold the menagerie.</summary>
public sealed class ZooServer(ServerFixture fixture) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> started = [];
    private DatabasePool? pool;
    private TableChecksums? baseline;

    /// <summary>The rows of all tables before any test.</summary>
    public TableChecksums Baseline => baseline ?? throw new InvalidOperationException("The pool has not been started yet.");

    /// <summary>The class's pool over the menagerie; the first test of the class starts it.</summary>
    public async Task<DatabasePool> StartAsync(IResetStrategy strategy, int size = 2, VerifyResets verify = VerifyResets.Never)
    {
        if (pool is not null)
        {
            return pool;
        }

        Server server = await fixture.StartAsync();
        Template template = await Template.BuildAsync(server.ConnectionString, Zoo.Source, TestContext.Current.CancellationToken);
        started.Add(template);
        pool = await DatabasePool.StartAsync(
            template,
            new PoolOptions { Size = size, Strategy = strategy, Verify = verify, Processors = size },
            TestContext.Current.CancellationToken);
        started.Add(pool);
        await using Lease lease = await pool.LeaseAsync(TestContext.Current.CancellationToken);
        await using NpgsqlConnection connection = await lease.OpenAsync(TestContext.Current.CancellationToken);
        baseline = await TableChecksums.ReadAsync(connection, TestContext.Current.CancellationToken);
        return pool;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable one in Enumerable.Reverse(started))
        {
            await one.DisposeAsync();
        }
    }
}

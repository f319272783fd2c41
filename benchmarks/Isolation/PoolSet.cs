using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>Pools that are disposed together.</summary>
internal sealed class PoolSet : IAsyncDisposable
{
    private readonly List<DatabasePool> pools = [];

    /// <summary>A pool, of one database unless told otherwise, without proofs: they would be part of what is timed.</summary>
    public async Task<DatabasePool> StartAsync(
        Template template, IResetStrategy strategy, CancellationToken cancellationToken, int size = 1)
    {
        DatabasePool pool = await DatabasePool.StartAsync(
            template, new PoolOptions { Strategy = strategy, Size = size, Verify = VerifyResets.Never, ReplaceAfterRows = long.MaxValue }, cancellationToken);
        pools.Add(pool);
        return pool;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (DatabasePool pool in pools)
        {
            await pool.DisposeAsync();
        }
    }
}

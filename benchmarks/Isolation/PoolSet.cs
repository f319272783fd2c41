using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>Pools of one database each, disposed together.</summary>
internal sealed class PoolSet : IAsyncDisposable
{
    private readonly List<DatabasePool> pools = [];

    /// <summary>A pool without proofs: they would be part of what is timed.</summary>
    public async Task<DatabasePool> StartAsync(Template template, IResetStrategy strategy, CancellationToken cancellationToken)
    {
        DatabasePool pool = await DatabasePool.StartAsync(
            template, new PoolOptions { Strategy = strategy, Size = 1, Verify = VerifyResets.Never, ReplaceAfterRows = long.MaxValue }, cancellationToken);
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

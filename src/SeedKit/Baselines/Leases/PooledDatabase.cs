using System.Collections.Concurrent;
using Npgsql;
using SeedKit.Baselines.Resets;

namespace SeedKit.Baselines.Leases;

/// <summary>A database of a pool, with what returns it to the baseline and the connection pools that were asked of it.</summary>
internal sealed class PooledDatabase(TestDatabase database, IDatabaseReset reset) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, NpgsqlDataSource> dataSources = new(StringComparer.Ordinal);

    public TestDatabase Database { get; } = database;

    public IDatabaseReset Reset { get; } = reset;

    /// <summary>How many resets the database has had.</summary>
    public int Resets { get; set; }

    /// <summary>How many rows these have restored.</summary>
    public long RestoredRows { get; set; }

    /// <summary>A connection pool with these startup options; kept from lease to lease, since connecting costs more than a reset.</summary>
    public NpgsqlDataSource DataSource(string options) => dataSources.GetOrAdd(options, text =>
    {
        NpgsqlConnectionStringBuilder builder = new(Database.ConnectionString);
        builder.Options = string.IsNullOrEmpty(builder.Options) ? text : $"{builder.Options} {text}";
        return NpgsqlDataSource.Create(builder);
    });

    public async ValueTask DisposeAsync()
    {
        foreach (NpgsqlDataSource dataSource in dataSources.Values)
        {
            await dataSource.DisposeAsync();
        }

        await Reset.DisposeAsync();
        await Database.DisposeAsync();
    }
}

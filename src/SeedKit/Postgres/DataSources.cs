using Npgsql;

namespace SeedKit.Postgres;

/// <summary>What the first connection to a database takes, saved or taken in time.</summary>
internal static class DataSources
{
    /// <summary>For sessions with built-in types only: one that does not read those of the catalog, which takes the first connection 10 ms.</summary>
    public static NpgsqlDataSource Plain(NpgsqlConnectionStringBuilder settings)
    {
        NpgsqlDataSourceBuilder builder = new(settings.ConnectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }

    /// <summary>Connects, and leaves the connection to the pool.</summary>
    public static async Task WarmAsync(this NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(cancellationToken);
    }
}

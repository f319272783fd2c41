using Npgsql;

namespace SeedKit.Postgres;

/// <summary>Data sources for sessions that read and write built-in types only.</summary>
internal static class PlainDataSource
{
    /// <summary>A data source that does not read the types of the catalog, which takes the first connection to a database 10 ms.</summary>
    public static NpgsqlDataSource Create(NpgsqlConnectionStringBuilder settings)
    {
        NpgsqlDataSourceBuilder builder = new(settings.ConnectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }
}

using Npgsql;

namespace SeedKit.Baselines.Leases;

/// <summary>The database that all read-only leases share.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;

    private SharedDatabase(TestDatabase database)
    {
        this.database = database;
        DataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Options = "-c default_transaction_read_only=on",
            MaxPoolSize = 50,
        });
    }

    /// <summary>Connections whose transactions are read-only.</summary>
    public NpgsqlDataSource DataSource { get; }

    public static async Task<SharedDatabase> CreateAsync(Template template) => new(await template.CloneAsync(CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await database.DisposeAsync();
    }
}

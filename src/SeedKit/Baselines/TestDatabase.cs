using Npgsql;

namespace SeedKit.Baselines;

/// <summary>
/// A database that a test may do anything to. It owns its connection pool: disposing it closes the pool and then drops the
/// database, in this order, so that no idle connection is in the way.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private const int MaximumConnections = 20;

    private readonly ServerDatabases databases;
    private readonly bool ownsDatabases;
    private readonly Lazy<NpgsqlDataSource> dataSource;
    private bool kept;

    internal TestDatabase(ServerDatabases databases, string name, bool ownsDatabases = false)
    {
        this.databases = databases;
        this.ownsDatabases = ownsDatabases;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(databases.ConnectionStringOf(name))
        {
            ApplicationName = name,
            MaxPoolSize = MaximumConnections,
            IncludeErrorDetail = true,
        }.ConnectionString;
        dataSource = new(() => NpgsqlDataSource.Create(ConnectionString));
    }

    /// <summary>The database's name on the server.</summary>
    public string Name { get; }

    /// <summary>How to connect, password included.</summary>
    public string ConnectionString { get; }

    /// <summary>The database's own pool, at most 20 connections; the database disposes it.</summary>
    public NpgsqlDataSource DataSource => dataSource.Value;

    /// <summary>A database without any object, for those who need no template.</summary>
    /// <param name="serverConnectionString">Leads to the server as a superuser or a role that may create databases.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The database; disposing it drops it. If this process is killed first, a later run's sweep does.</returns>
    public static async Task<TestDatabase> CreateBlankAsync(string serverConnectionString, CancellationToken cancellationToken)
    {
        ServerDatabases databases = await ServerDatabases.OpenAsync(serverConnectionString, cancellationToken);
        try
        {
            string name = await databases.CreateAsync(databases.TemplateName("blank"), "template0", cancellationToken);
            return new(databases, name, ownsDatabases: true);
        }
        catch
        {
            await databases.DisposeAsync();
            throw;
        }
    }

    /// <summary>An open connection; disposing it returns it to the pool.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => DataSource.OpenConnectionAsync(cancellationToken);

    /// <summary>Leaves the database on the server when this object is disposed, for a person to look at.</summary>
    /// <remarks>A later run's sweep drops it.</remarks>
    public void Keep() => kept = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (dataSource.IsValueCreated)
        {
            await dataSource.Value.DisposeAsync();
        }

        try
        {
            if (!kept)
            {
                kept = true;
                await databases.DropAsync(Name, CancellationToken.None);
            }
        }
        finally
        {
            if (ownsDatabases)
            {
                await databases.DisposeAsync();
            }
        }
    }
}

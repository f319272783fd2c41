using Npgsql;
using SeedKit.Catalog;
using SeedKit.Hosting;
using SeedKit.Postgres;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Schema.Catalog;

/// <summary>A database of one test; dropped at its end.</summary>
public sealed class BlankDatabase(Server server, string name) : IAsyncDisposable
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public string Name => name;

    /// <summary>A role on the database's server.</summary>
    /// <param name="attributes">What follows CREATE ROLE and the name.</param>
    public Task<TemporaryRole> CreateRoleAsync(string attributes) => TemporaryRole.CreateAsync(server, attributes, CancellationToken);

    public Task<NpgsqlConnection> OpenAsync() => server.OpenAsync(name, CancellationToken);

    public async Task<NpgsqlConnection> OpenAsAsync(string role)
    {
        NpgsqlConnection connection = await OpenAsync();
        await ExecuteAsync(connection, $"set session authorization {SqlIdentifier.Quote(role)}");
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = await OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    public async Task<DatabaseCatalog> ReadCatalogAsync()
    {
        await using NpgsqlConnection connection = await OpenAsync();
        return await CatalogReader.ReadAsync(connection, CancellationToken);
    }

    public static Task ExecuteAsync(NpgsqlConnection connection, string sql) => SqlStatements.RunAsync(connection, sql, CancellationToken);

    public static async Task<T?> ScalarAsync<T>(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync(CancellationToken) is T value ? value : default;
    }

    public async ValueTask DisposeAsync()
    {
        // Only this database's: other tests are at work meanwhile.
        await using NpgsqlConnection idle = new(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString);
        NpgsqlConnection.ClearPool(idle);
        await BlankDatabases.ExecuteAsync(server, $"drop database if exists {SqlIdentifier.Quote(name)} with (force)", CancellationToken.None);
    }
}

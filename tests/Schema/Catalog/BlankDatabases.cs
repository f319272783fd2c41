using System.Globalization;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;
using Xunit;

[assembly: AssemblyFixture(typeof(SeedKit.Tests.Schema.Catalog.BlankDatabases))]

namespace SeedKit.Tests.Schema.Catalog;

/// <summary>Blank databases, one for each test that asks, on one server that starts when the first does.</summary>
public sealed class BlankDatabases : IAsyncDisposable
{
    private readonly Lazy<Task<Server>> server = new(() => ServerHosts.StartAsync(new ServerOptions(), CancellationToken.None));
    private int created;

    /// <param name="options">Clauses of CREATE DATABASE.</param>
    public async Task<BlankDatabase> CreateAsync(string options = "")
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Server running = await server.Value;

        // The process id keeps two runs apart on a server that both were given.
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"seedkit_catalog_{Environment.ProcessId}_{Interlocked.Increment(ref created)}");
        await ExecuteAsync(running, $"create database {SqlIdentifier.Quote(name)} template template0 {options}", cancellationToken);
        return new BlankDatabase(running, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }
    }

    internal static async Task ExecuteAsync(Server server, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await server.OpenAsync("postgres", cancellationToken);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

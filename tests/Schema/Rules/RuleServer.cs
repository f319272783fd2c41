using Npgsql;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Hosting;
using SeedKit.Schema;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>
/// A server with a blank database for rules that are tried on small schemas of their own. SQL is planted, inspected and rolled
/// back in one transaction, so that hundreds of cases share the database and leave nothing in it. Each class has a server of its
/// own: cases of one server wait for one another, those of two do not.
/// </summary>
public sealed class RuleServer : IAsyncDisposable
{
    private readonly Lazy<Task<Server>> server = new(() => ServerHosts.StartAsync(new ServerOptions(), CancellationToken.None));
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, NpgsqlDataSource> sources = [];
    private readonly Lazy<Task<string>> demo;

    public RuleServer() => demo = new(InstallDemoAsync);

    /// <summary>Whether a condition is true of the server.</summary>
    public async Task<bool> HoldsAsync(string condition) => await CountAsync("select 1", $"select where {condition}") > 0;

    /// <summary>What the rules say of what the SQL makes.</summary>
    public Task<VerificationReport> InspectAsync(string sql, Contract contract, VerificationOptions? options = null) =>
        AloneAsync("postgres", (connection, token) => Planted.InspectAsync(connection, sql, contract, options ?? VerificationOptions.Default, token));

    /// <summary>What a rule says of what its case makes.</summary>
    public Task<VerificationReport> InspectAsync(RuleCase @case) => InspectAsync(@case.Sql, @case.Contract, @case.Options);

    /// <summary>What the rules say of what the SQL makes of the demo's schema, which holds no rows but the reference data.</summary>
    /// <param name="sql">What is planted.</param>
    /// <param name="contract">The demo's, or none.</param>
    /// <param name="options">Which rules.</param>
    /// <param name="clean">What was remembered of the schema under this contract, if anything.</param>
    public async Task<VerificationReport> InspectDemoAsync(string sql, Contract contract, VerificationOptions options, CleanState? clean = null)
    {
        string database = await demo.Value;
        return await AloneAsync(database, (connection, token) => Planted.InspectAsync(connection, sql, contract, options, clean, token));
    }

    /// <summary>Remembers the demo's schema, which must be clean by the contract.</summary>
    public async Task<CleanState> RememberDemoAsync(Contract contract)
    {
        string database = await demo.Value;
        return await AloneAsync(database, (connection, token) => CleanState.ReadAsync(connection, contract, token));
    }

    /// <summary>A connection of the caller's own to the demo's schema.</summary>
    public async Task<NpgsqlConnection> OpenDemoAsync() => await (await server.Value).OpenAsync(await demo.Value, TestContext.Current.CancellationToken);

    /// <summary>How many rows a query returns on what the SQL makes.</summary>
    public Task<long> CountAsync(string sql, string query) =>
        AloneAsync("postgres", (connection, token) => Planted.CountAsync(connection, sql, query, token));

    // One case at a time: a case may create roles, which all databases of a server share.
    private async Task<T> AloneAsync<T>(string database, Func<NpgsqlConnection, CancellationToken, Task<T>> act)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Server running = await server.Value;
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using NpgsqlConnection connection = await Source(running, database).OpenConnectionAsync(cancellationToken);
            return await act(connection, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Sessions that keep the plans of what they are asked again and again: some hundred cases read the same catalogs.</summary>
    private NpgsqlDataSource Source(Server running, string database)
    {
        if (!sources.TryGetValue(database, out NpgsqlDataSource? source))
        {
            NpgsqlConnectionStringBuilder builder = new(running.ConnectionString) { Database = database, MaxAutoPrepare = 1000, AutoPrepareMinUsages = 2 };
            sources.Add(database, source = NpgsqlDataSource.Create(builder));
        }

        return source;
    }

    private async Task<string> InstallDemoAsync()
    {
        const string database = "rules_demo";
        Server running = await server.Value;
        await using (NpgsqlConnection connection = await running.OpenAsync("postgres", CancellationToken.None))
        {
            await using NpgsqlCommand command = new($"drop database if exists {database}; create database {database}", connection);
            foreach (string statement in command.CommandText.Split(';'))
            {
                command.CommandText = statement;
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }

        await using NpgsqlConnection fresh = await running.OpenAsync(database, CancellationToken.None);
        await SchemaInstaller.UpAsync(fresh, new DemoPlatform().Schema, CancellationToken.None);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (NpgsqlDataSource source in sources.Values)
        {
            await source.DisposeAsync();
        }

        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }

        gate.Dispose();
    }
}

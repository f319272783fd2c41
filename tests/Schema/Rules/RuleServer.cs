using Npgsql;
using SeedKit.Baselines;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Hosting;
using SeedKit.Schema;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>
/// A blank database for rules that are tried on small schemas of their own. SQL is planted, inspected and rolled
/// back in one transaction, so that hundreds of cases share the database and leave nothing in it. Each class has a server of its
/// own: cases of one server wait for one another, those of two do not.
/// </summary>
public sealed class RuleServer : IAsyncDisposable
{
    private readonly Lazy<Task<Server>> server = new(() => ServerHosts.StartAsync(new ServerOptions(), CancellationToken.None));
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, NpgsqlDataSource> sources = [];
    private readonly Lazy<Task<TestDatabase>> blank;
    private readonly Lazy<Task<TestDatabase>> demo;

    public RuleServer()
    {
        blank = new(CreateBlankAsync);
        demo = new(InstallDemoAsync);
    }

    /// <summary>Whether a condition is true of the server.</summary>
    public async Task<bool> HoldsAsync(string condition) => await CountAsync("select 1", $"select where {condition}") > 0;

    /// <summary>What the rules say of what the SQL makes.</summary>
    public Task<VerificationReport> InspectAsync(string sql, Contract contract, VerificationOptions? options = null) =>
        AloneAsync(blank, (connection, token) => Planted.InspectAsync(connection, sql, contract, options ?? VerificationOptions.Default, token));

    /// <summary>What a rule says of what its case makes.</summary>
    public Task<VerificationReport> InspectAsync(RuleCase @case) => InspectAsync(@case.Sql, @case.Contract, @case.Options);

    /// <summary>What the rules say of what the SQL makes of the demo's schema, which holds no rows but the reference data.</summary>
    /// <param name="sql">What is planted.</param>
    /// <param name="contract">The demo's, or none.</param>
    /// <param name="options">Which rules.</param>
    /// <param name="clean">What was remembered of the schema under this contract, if anything.</param>
    public Task<VerificationReport> InspectDemoAsync(string sql, Contract contract, VerificationOptions options, CleanState? clean = null) =>
        AloneAsync(demo, (connection, token) => Planted.InspectAsync(connection, sql, contract, options, clean, token));

    /// <summary>Remembers the demo's schema, which must be clean by the contract.</summary>
    public Task<CleanState> RememberDemoAsync(Contract contract) =>
        AloneAsync(demo, (connection, token) => CleanState.ReadAsync(connection, contract, token));

    /// <summary>A connection of the caller's own to the demo's schema.</summary>
    public async Task<NpgsqlConnection> OpenDemoAsync() => await (await server.Value).OpenAsync((await demo.Value).Name, TestContext.Current.CancellationToken);

    /// <summary>A role of the caller's own.</summary>
    /// <param name="attributes">What follows CREATE ROLE and the name.</param>
    public async Task<TemporaryRole> CreateRoleAsync(string attributes) =>
        await TemporaryRole.CreateAsync(await server.Value, attributes, TestContext.Current.CancellationToken);

    /// <summary>How many rows a query returns on what the SQL makes.</summary>
    public Task<long> CountAsync(string sql, string query) =>
        AloneAsync(blank, (connection, token) => Planted.CountAsync(connection, sql, query, token));

    // One case at a time: a case may create roles, which all databases of a server share.
    private async Task<T> AloneAsync<T>(Lazy<Task<TestDatabase>> database, Func<NpgsqlConnection, CancellationToken, Task<T>> act)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        TestDatabase there = await database.Value;
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using NpgsqlConnection connection = await Source(there).OpenConnectionAsync(cancellationToken);
            return await act(connection, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Sessions that keep the plans of what they are asked again and again: some hundred cases read the same catalogs.</summary>
    private NpgsqlDataSource Source(TestDatabase database)
    {
        if (!sources.TryGetValue(database.Name, out NpgsqlDataSource? source))
        {
            NpgsqlConnectionStringBuilder builder = new(database.ConnectionString) { MaxAutoPrepare = 1000, AutoPrepareMinUsages = 2 };
            sources.Add(database.Name, source = NpgsqlDataSource.Create(builder));
        }

        return source;
    }

    private async Task<TestDatabase> CreateBlankAsync() =>
        await TestDatabase.CreateBlankAsync((await server.Value).ConnectionString, CancellationToken.None);

    private async Task<TestDatabase> InstallDemoAsync()
    {
        TestDatabase database = await CreateBlankAsync();
        await using NpgsqlConnection fresh = await database.OpenAsync(CancellationToken.None);
        await SchemaInstaller.UpAsync(fresh, new DemoPlatform().Schema, CancellationToken.None);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (NpgsqlDataSource source in sources.Values)
        {
            await source.DisposeAsync();
        }

        foreach (Lazy<Task<TestDatabase>> database in (Lazy<Task<TestDatabase>>[])[blank, demo])
        {
            if (database.IsValueCreated && database.Value.IsCompletedSuccessfully)
            {
                await (await database.Value).DisposeAsync();
            }
        }

        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }

        gate.Dispose();
    }
}

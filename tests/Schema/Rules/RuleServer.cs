using Npgsql;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Hosting;
using SeedKit.Verification;
using Xunit;

[assembly: AssemblyFixture(typeof(SeedKit.Tests.Schema.Rules.RuleServer))]

namespace SeedKit.Tests.Schema.Rules;

/// <summary>
/// A server with a blank database for rules that are tried on small schemas of their own. SQL is planted, inspected and rolled
/// back in one transaction, so that hundreds of cases share the database and leave nothing in it.
/// </summary>
public sealed class RuleServer : IAsyncDisposable
{
    private readonly Lazy<Task<Server>> server = new(() => ServerHosts.StartAsync(new ServerOptions(), CancellationToken.None));
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>What the rules say of what the SQL makes.</summary>
    public Task<VerificationReport> InspectAsync(string sql, Contract contract, VerificationOptions? options = null) =>
        AloneAsync((connection, token) => Planted.InspectAsync(connection, sql, contract, options ?? VerificationOptions.Default, token));

    /// <summary>What a rule says of what its case makes.</summary>
    public Task<VerificationReport> InspectAsync(RuleCase @case) => InspectAsync(@case.Sql, @case.Contract, @case.Options);

    /// <summary>How many rows a query returns on what the SQL makes.</summary>
    public Task<long> CountAsync(string sql, string query) =>
        AloneAsync((connection, token) => Planted.CountAsync(connection, sql, query, token));

    // One case at a time: a case may create roles, which all databases of a server share.
    private async Task<T> AloneAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> act)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Server running = await server.Value;
        await gate.WaitAsync(cancellationToken);
        try
        {
            await using NpgsqlConnection connection = await running.OpenAsync("postgres", cancellationToken);
            return await act(connection, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }

        gate.Dispose();
    }
}

using System.Globalization;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;

namespace SeedKit.Tests.Support;

/// <summary>A role of one test, gone when it is disposed. Its name has to be quoted, and no other run on the same server uses it.</summary>
public sealed class TemporaryRole : IAsyncDisposable
{
    private static int created;
    private readonly Server server;

    private TemporaryRole(Server server) => this.server = server;

    /// <summary>The role's name.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"A role {Environment.ProcessId} {Interlocked.Increment(ref created)}");

    /// <summary>The name, as SQL.</summary>
    public string Sql => SqlIdentifier.Quote(Name);

    /// <summary>Creates a role.</summary>
    /// <param name="server">Where.</param>
    /// <param name="attributes">What follows CREATE ROLE and the name: LOGIN, for instance.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<TemporaryRole> CreateAsync(Server server, string attributes, CancellationToken cancellationToken)
    {
        TemporaryRole role = new(server);
        await using NpgsqlConnection connection = await server.OpenAsync(null, cancellationToken);
        await connection.ExecuteAsync($"create role {role.Sql} password 'of a test' {attributes}", cancellationToken);
        return role;
    }

    /// <summary>Leads to a database of the server as this role; some servers ask for a password.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(server.ConnectionString)
    {
        Database = database,
        Username = Name,
        Password = "of a test",
        Pooling = false,
    }.ConnectionString;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, CancellationToken.None);
        await connection.ExecuteAsync($"drop role {Sql}", CancellationToken.None);
    }
}

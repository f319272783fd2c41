using System.Globalization;
using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;

namespace SeedKit.Tool.Targets;

/// <summary>
/// Databases of <c>seedkit up</c>. A detached one may stand on an external server, which is not ours to end, so it carries a
/// comment by which <c>seedkit down</c> finds it.
/// </summary>
internal static class UpDatabases
{
    private const string Variable = "SEEDKIT_POSTGRES";

    private const string Mark = "Left by 'seedkit up --detach'; 'seedkit down' drops it.";

    /// <summary>Creates a blank database under a name that no other process gives.</summary>
    /// <returns>How to connect to it.</returns>
    public static async Task<NpgsqlConnectionStringBuilder> CreateAsync(Server server, string platform, CancellationToken cancellationToken)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"seedkit_{platform}_{Environment.ProcessId}_{Environment.TickCount64}");
        await ExecuteAsync(server, $"create database {SqlIdentifier.Quote(name)} template template0 encoding 'UTF8' lc_collate 'C'", cancellationToken);
        return new(server.ConnectionString) { Database = name };
    }

    /// <summary>Drops a database of the server, whoever is still connected to it.</summary>
    public static Task DropAsync(Server server, string database) =>
        ExecuteAsync(server, $"drop database if exists {SqlIdentifier.Quote(database)} with (force)", CancellationToken.None);

    /// <summary>Marks a database as one that stays until <c>seedkit down</c>.</summary>
    public static Task MarkAsync(Server server, string database, CancellationToken cancellationToken) => ExecuteAsync(
        server, $"comment on database {SqlIdentifier.Quote(database)} is {SqlIdentifier.Literal(Mark)}", cancellationToken);

    /// <summary>Drops the marked databases of the server that <c>SEEDKIT_POSTGRES</c> names; none where it names none.</summary>
    /// <returns>Their names.</returns>
    public static async Task<IReadOnlyList<string>> DropMarkedAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        List<string> dropped = [];
        if (string.IsNullOrWhiteSpace(options.Environment(Variable)))
        {
            return dropped;
        }

        await using Server server = await ServerHosts.StartAsync(options, cancellationToken);
        await using (NpgsqlConnection connection = await server.OpenAsync(null, cancellationToken))
        {
            await using NpgsqlCommand command = new(
                "select datname from pg_catalog.pg_database where pg_catalog.shobj_description(oid, 'pg_database') = $1 order by 1", connection)
            {
                Parameters = { new() { Value = Mark } },
            };
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                dropped.Add(reader.GetString(0));
            }
        }

        foreach (string database in dropped)
        {
            await DropAsync(server, database);
        }

        return dropped;
    }

    private static async Task ExecuteAsync(Server server, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await server.OpenAsync(null, cancellationToken);
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using Npgsql;
using SeedKit.Hosting;
using SeedKit.Postgres;

namespace SeedKit.Tool.Targets;

/// <summary>
/// Databases that <c>seedkit up --detach</c> left on an external server: that server is not ours to end, so its databases carry
/// a comment by which <c>seedkit down</c> finds them.
/// </summary>
internal static class DetachedDatabases
{
    private const string Variable = "SEEDKIT_POSTGRES";

    private const string Mark = "Left by 'seedkit up --detach'; 'seedkit down' drops it.";

    /// <summary>Marks a database of a server.</summary>
    public static Task MarkAsync(Server server, string database, CancellationToken cancellationToken) => TargetSource.ExecuteAsync(
        server, $"comment on database {SqlIdentifier.Quote(database)} is {SqlIdentifier.Literal(Mark)}", cancellationToken);

    /// <summary>Drops the marked databases of the server that <c>SEEDKIT_POSTGRES</c> names; none where it names none.</summary>
    /// <returns>Their names.</returns>
    public static async Task<IReadOnlyList<string>> DropAsync(ServerOptions options, CancellationToken cancellationToken)
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
            await TargetSource.DropAsync(server, database);
        }

        return dropped;
    }
}

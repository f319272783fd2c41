using System.Collections.Frozen;
using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>Asks the server, before any rule runs, what the role that verifies may see.</summary>
internal static class VisibilityReader
{
    private static readonly string Query = EmbeddedScript.Read(typeof(VisibilityReader), "visibility.sql");

    public static async Task<Visibility> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        string role = "";
        List<QualifiedName> unreadable = [];
        List<QualifiedName> filtered = [];
        await using NpgsqlCommand command = new(Query, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            role = reader.GetString(0);
            QualifiedName table = new(reader.GetString(1), reader.GetString(2));
            if (!reader.GetBoolean(3))
            {
                unreadable.Add(table);
            }
            else if (reader.GetBoolean(4))
            {
                filtered.Add(table);
            }
        }

        return new Visibility(role, unreadable.ToFrozenSet(), filtered.ToFrozenSet());
    }
}

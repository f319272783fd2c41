using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Reads what was noted as differences from the baseline, without clearing it.</summary>
internal static class ChangeReader
{
    private const string TouchedTables = """
        select l.schema, l.name, l.changes
          from seedkit.rewind_logs as l
         where l.number in (select t.number from seedkit.rewind_touched as t where t.moment > $1)
         order by l.schema, l.name
        """;

    /// <summary>The rows that differ by the entries after a moment, ordered by table and key.</summary>
    public static async Task<IReadOnlyList<RowChange>> ReadAsync(
        NpgsqlConnection connection, long since, int limit, CancellationToken cancellationToken)
    {
        List<RowChange> changes = [];
        foreach ((QualifiedName table, string query) in await ReadTouchedAsync(connection, since, cancellationToken))
        {
            if (changes.Count >= limit)
            {
                break;
            }

            await using NpgsqlCommand command = new(query, connection)
            {
                Parameters = { new NpgsqlParameter<long> { TypedValue = since }, new NpgsqlParameter<int> { TypedValue = limit - changes.Count } },
            };
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                changes.Add(new(table, Text(reader, 0), Text(reader, 1)));
            }
        }

        return changes;
    }

    private static async Task<IReadOnlyList<(QualifiedName Table, string Query)>> ReadTouchedAsync(
        NpgsqlConnection connection, long since, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(TouchedTables, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = since } } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<(QualifiedName, string)> tables = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            tables.Add((new QualifiedName(reader.GetString(0), reader.GetString(1)), reader.GetString(2)));
        }

        return tables;
    }

    private static string? Text(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}

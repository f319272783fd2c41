using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Reads the logs as differences from the baseline, without clearing them.</summary>
internal static class ChangeReader
{
    /// <summary>The rows that differ by the entries after a moment, ordered by table and key.</summary>
    public static async Task<IReadOnlyList<RowChange>> ReadAsync(
        NpgsqlConnection connection, long since, int limit, CancellationToken cancellationToken)
    {
        List<RowChange> changes = [];
        foreach ((int number, QualifiedName table, string[] key, string match, string[] columns) in await ReadTouchedAsync(connection, since, cancellationToken))
        {
            if (changes.Count >= limit)
            {
                break;
            }

            await using NpgsqlCommand command = new(
                key.Length > 0 ? KeyedSql(number, table, key, match, columns) : KeylessSql(number, columns), connection);
            command.Parameters.AddWithValue("since", since);
            command.Parameters.AddWithValue("limit", limit - changes.Count);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                changes.Add(new(table, Text(reader, 0), Text(reader, 1)));
            }
        }

        return changes;
    }

    private static async Task<IReadOnlyList<(int Number, QualifiedName Table, string[] Key, string Match, string[] Columns)>> ReadTouchedAsync(
        NpgsqlConnection connection, long since, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(ChangeReader), "touched_logs.sql"), connection);
        command.Parameters.AddWithValue("since", since);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<(int, QualifiedName, string[], string, string[])> logs = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            logs.Add((
                reader.GetInt32(0),
                new QualifiedName(reader.GetString(1), reader.GetString(2)),
                reader.GetFieldValue<string[]>(3),
                reader.GetString(4),
                reader.GetFieldValue<string[]>(5)));
        }

        return logs;
    }

    // What restores a row decides here too whether it was there: what is there now plus the sum of the entries.
    private static string KeyedSql(int number, QualifiedName table, string[] key, string match, string[] columns)
    {
        string keys = SqlIdentifier.QuoteList(key);
        string present = $"t.{SqlIdentifier.Quote(key[0])} is not null";
        return $"""
            select "seedkit:before", "seedkit:after"
              from (select case when ({present})::int + s."seedkit:sum" = 1 then {Json("s", columns)} end as "seedkit:before",
                           case when {present} then {Json("t", columns)} end as "seedkit:after",
                           {string.Join(", ", key.Select(column => $"s.{SqlIdentifier.Quote(column)}"))}
                      from (select distinct on ({keys}) *, sum("seedkit:delta") over (partition by {keys}) as "seedkit:sum"
                              from seedkit.rewind_{number} where "seedkit:moment" > @since order by {keys}, "seedkit:image" desc, "seedkit:moment") as s
                      left join {table.Sql} as t on {match}) as changes
             where "seedkit:before" is distinct from "seedkit:after"
             order by {keys}
             limit @limit
            """;
    }

    private static string KeylessSql(int number, string[] columns) => $"""
        select case when sum("seedkit:delta") > 0 then content end, case when sum("seedkit:delta") < 0 then content end
          from (select {Json("l", columns)} as content, "seedkit:delta" from seedkit.rewind_{number} as l where "seedkit:moment" > @since) as entries
         group by content
        having sum("seedkit:delta") <> 0
         order by content
         limit @limit
        """;

    private static string Json(string row, string[] columns) =>
        $"(select pg_catalog.row_to_json(\"seedkit:row\")::text from (select {string.Join(", ", columns.Select(column => $"{row}.{SqlIdentifier.Quote(column)}"))}) as \"seedkit:row\")";

    private static string? Text(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}

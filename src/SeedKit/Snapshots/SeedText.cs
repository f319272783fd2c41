using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Snapshots;

/// <summary>
/// What a schema's tables hold, as text for approved files: the number of rows and a checksum of every table, and the rows
/// themselves of the small ones. The same for the same rows on every version of PostgreSQL, in any time zone and locale.
/// </summary>
public static class SeedText
{
    /// <summary>The name of the text that lists all tables.</summary>
    public const string OverviewName = "_tables";

    // Whatever changes how a value reads as text; a role or a database may have set any of them.
    private const string PinnedSettings =
        """
        set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1;
        set local bytea_output = 'hex'; set local lc_monetary = 'C'; set local row_security = off
        """;

    /// <summary>Reads the texts.</summary>
    /// <param name="connection">Open, in no transaction, of a role that row-level security does not bind.</param>
    /// <param name="schema">The schema whose tables are read.</param>
    /// <param name="smallTable">Up to how many rows a table is written out in full.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Texts by name: <see cref="OverviewName"/>, and each small table's name with its schema.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        NpgsqlConnection connection, string schema, int smallTable, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (NpgsqlCommand settings = new(PinnedSettings, connection))
        {
            await settings.ExecuteNonQueryAsync(cancellationToken);
        }

        SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
        StringBuilder overview = new();
        foreach ((string table, long rows, string checksum) in await ChecksumsAsync(connection, schema, cancellationToken))
        {
            _ = overview.Append(CultureInfo.InvariantCulture, $"{table,-40} {rows,8}  {checksum}\n");
            if (rows <= smallTable)
            {
                QualifiedName name = new(schema, table);
                texts.Add(name.ToString(), await RowsAsync(connection, name, cancellationToken));
            }
        }

        texts.Add(OverviewName, overview.ToString());
        return texts;
    }

    private static async Task<List<(string Table, long Rows, string Checksum)>> ChecksumsAsync(
        NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        List<(string, long, string)> tables = [];
        await using NpgsqlCommand writer = new(EmbeddedScript.Read(typeof(SeedText), "seed_checksums.sql"), connection) { Parameters = { new() { Value = schema } } };
        if (await writer.ExecuteScalarAsync(cancellationToken) is string statement)
        {
            await using NpgsqlCommand command = new(statement, connection) { CommandTimeout = 0 };
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                tables.Add((reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
            }
        }

        return tables;
    }

    // row_to_json keeps the columns in their order (to_jsonb would not) and writes one line per value readable in a diff.
    private static async Task<string> RowsAsync(NpgsqlConnection connection, QualifiedName table, CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        await using NpgsqlCommand command = new($"select row_to_json(t)::text from only {table.Sql} t order by t::text collate \"C\"", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            using JsonDocument row = JsonDocument.Parse(reader.GetString(0));
            foreach (JsonProperty column in row.RootElement.EnumerateObject())
            {
                _ = text.Append(column.Name).Append(": ").Append(column.Value.ToString() is { Length: > 0 } value ? value : column.Value.GetRawText()).Append('\n');
            }

            _ = text.Append('\n');
        }

        return text.ToString();
    }
}

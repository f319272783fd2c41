using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Respawn;

/// <summary>Reads what a database holds, all of it as of one moment.</summary>
internal static class BaselineReader
{
    /// <summary>Reads rows, sequences and all else that Respawn does not put back.</summary>
    public static async Task<Baseline> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlTransaction transaction =
            await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        Baseline baseline = new(
            await ReadShapeAsync(connection, cancellationToken),
            await ReadTablesAsync(connection, cancellationToken),
            await ReadSequencesAsync(connection, cancellationToken),
            await BaselineViews.ReadAsync(connection, cancellationToken),
            await QueryAsync(connection, "triggers.sql", ReadTrigger, cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return baseline;
    }

    /// <summary>A checksum of the database's objects.</summary>
    public static async Task<string> ReadShapeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(BaselineReader), "shape.sql"), connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<IReadOnlyList<BaselineTable>> ReadTablesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<BaselineTable> tables = [];
        foreach ((QualifiedName name, string[] columns) in await QueryAsync(connection, "tables.sql", ReadTable, cancellationToken))
        {
            string list = SqlIdentifier.QuoteList(columns);
            using MemoryStream rows = new();
            await using (NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(
                $"copy (select {list} from only {name.Sql}) to stdout (format binary)", cancellationToken))
            {
                await copy.CopyToAsync(rows, cancellationToken);
            }

            await using NpgsqlCommand count = new($"select pg_catalog.count(*) from only {name.Sql}", connection);
            tables.Add(new(name, list.Length > 0 ? $"({list})" : "", rows.ToArray(), (long)(await count.ExecuteScalarAsync(cancellationToken))!));
        }

        return tables;
    }

    private static async Task<IReadOnlyList<BaselineSequence>> ReadSequencesAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<BaselineSequence> sequences = [];
        foreach (QualifiedName name in await QueryAsync(connection, "sequences.sql", ReadName, cancellationToken))
        {
            await using NpgsqlCommand command = new($"select last_value, is_called from {name.Sql}", connection);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            sequences.Add(new(name, reader.GetInt64(0), reader.GetBoolean(1)));
        }

        return sequences;
    }

    /// <summary>A name of two columns.</summary>
    internal static QualifiedName ReadName(NpgsqlDataReader reader) => new(reader.GetString(0), reader.GetString(1));

    private static (QualifiedName Name, string[] Columns) ReadTable(NpgsqlDataReader reader) =>
        (ReadName(reader), reader.GetFieldValue<string[]>(2));

    private static string ReadTrigger(NpgsqlDataReader reader) =>
        $"alter table {ReadName(reader).Sql} {reader.GetString(3)} trigger {SqlIdentifier.Quote(reader.GetString(2))}";

    /// <summary>Runs a script that stands here and reads its rows.</summary>
    internal static async Task<IReadOnlyList<T>> QueryAsync<T>(
        NpgsqlConnection connection, string script, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(BaselineReader), script), connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}

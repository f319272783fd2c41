using System.Collections.Concurrent;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>Counts rows exactly: statistics say nothing before the first ANALYZE, and a gate that quotes them is wrong.</summary>
internal static class RowCounter
{
    // So many branches in one statement plan in milliseconds; many more would hold the locks of too many indexes at once.
    private const int ChunkSize = 125;

    /// <summary>
    /// The rows of each table, those of its partitions and of tables that inherit from it among them. A table that cannot be counted, because a
    /// foreign server keeps one of its partitions and does not answer, is left out: the rules that read it say so.
    /// </summary>
    /// <param name="connection">The session that asks.</param>
    /// <param name="second">Another that takes its part, or null.</param>
    /// <param name="tables">The tables to count.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IReadOnlyDictionary<QualifiedName, long>> CountAsync(
        NpgsqlConnection connection, SecondSession? second, IEnumerable<Table> tables, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<QualifiedName, long> rows = [];
        ConcurrentQueue<Table[]> chunks = new(tables.Chunk(ChunkSize));
        Task<bool> beside = second is not null && chunks.Count > 1
            ? second.RunAsync((session, token) => CountAsync(session, chunks, rows, token))
            : Task.FromResult(false);
        await CountAsync(connection, chunks, rows, cancellationToken);
        await beside;
        return rows;
    }

    private static async Task CountAsync(
        NpgsqlConnection connection, ConcurrentQueue<Table[]> chunks, ConcurrentDictionary<QualifiedName, long> rows, CancellationToken cancellationToken)
    {
        while (chunks.TryDequeue(out Table[]? chunk))
        {
            await CountAsync(connection, chunk, rows, cancellationToken);
        }
    }

    private static async Task CountAsync(
        NpgsqlConnection connection, Table[] tables, ConcurrentDictionary<QualifiedName, long> rows, CancellationToken cancellationToken)
    {
        try
        {
            await CountAtOnceAsync(connection, tables, rows, cancellationToken);
        }
        catch (PostgresException exception) when (exception.IsAboutTheQuery())
        {
            await connection.ExecuteAsync("rollback to savepoint seedkit_count; release savepoint seedkit_count", cancellationToken);
            if (tables.Length > 1)
            {
                // Halve until the one that fails is alone.
                await CountAsync(connection, tables[..(tables.Length / 2)], rows, cancellationToken);
                await CountAsync(connection, tables[(tables.Length / 2)..], rows, cancellationToken);
            }
        }
    }

    private static async Task CountAtOnceAsync(
        NpgsqlConnection connection, Table[] tables, ConcurrentDictionary<QualifiedName, long> rows, CancellationToken cancellationToken)
    {
        string branches = string.Join(" union all ", tables.Select((table, index) => $"select {index}, count(*) from {table.Name.Sql}"));
        await using NpgsqlCommand command = new($"savepoint seedkit_count; {branches}; release savepoint seedkit_count", connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows[tables[reader.GetInt32(0)].Name] = reader.GetInt64(1);
        }

        // A table that fails after others were read is told here.
        await reader.NextResultAsync(cancellationToken);
    }
}

using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>Counts rows exactly: statistics say nothing before the first ANALYZE, and a gate that quotes them is wrong.</summary>
internal static class RowCounter
{
    // 500 branches in one statement plan in milliseconds; more would hold the locks of too many indexes at once.
    private const int ChunkSize = 500;

    /// <summary>The rows of each table, those of its partitions and of tables that inherit from it among them.</summary>
    public static async Task<IReadOnlyDictionary<QualifiedName, long>> CountAsync(
        NpgsqlConnection connection, IEnumerable<Table> tables, CancellationToken cancellationToken)
    {
        Dictionary<QualifiedName, long> rows = [];
        foreach (Table[] chunk in tables.Chunk(ChunkSize))
        {
            string branches = string.Join(" union all ", chunk.Select((table, index) => $"select {index}, count(*) from {table.Name.Sql}"));
            await using NpgsqlCommand command = new(branches, connection);
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(chunk[reader.GetInt32(0)].Name, reader.GetInt64(1));
            }
        }

        return rows;
    }
}

using Npgsql;
using SeedKit.Catalog;

namespace SeedKit.Verification;

/// <summary>Counts rows exactly: statistics say nothing before the first ANALYZE, and a gate that quotes them is wrong.</summary>
internal static class RowCounter
{
    // 500 branches in one statement plan in milliseconds; more would hold the locks of too many indexes at once.
    private const int ChunkSize = 500;

    public static async Task<long> CountAsync(NpgsqlConnection connection, IEnumerable<Table> tables, CancellationToken cancellationToken)
    {
        long rows = 0;
        foreach (Table[] chunk in tables.Chunk(ChunkSize))
        {
            string branches = string.Join(" union all ", chunk.Select(table => $"select count(*) from {table.Name.Sql}"));
            await using NpgsqlCommand command = new($"select sum(count)::bigint from ({branches}) as counts", connection);
            rows += (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        return rows;
    }
}

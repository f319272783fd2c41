using Npgsql;
using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>Brings the rows of a table seed into its table by binary COPY.</summary>
internal sealed class SeedWriter(NpgsqlConnection connection, DatabaseCatalog catalog, SeedProducer producer)
{
    private readonly List<(TableSeed Seed, string Key, string Staging)> upserted = [];

    /// <returns>The rows written.</returns>
    /// <exception cref="SeedRowException">A value could not be generated, or the server refused a row.</exception>
    public async Task<long> WriteAsync(TableSeed seed, CancellationToken cancellationToken)
    {
        try
        {
            return seed.Mode == SeedMode.Insert
                ? await CopyAsync(seed, seed.Table.Sql, cancellationToken)
                : await UpsertAsync(seed, cancellationToken);
        }
        catch (PostgresException refusal) when (IsAboutTheData(refusal.SqlState))
        {
            throw new SeedRowException(seed.Table, refusal);
        }
    }

    /// <summary>Removes what an earlier run upserted and this one did not; children were written last, so they go first.</summary>
    public async Task DeleteObsoleteAsync(CancellationToken cancellationToken)
    {
        foreach ((TableSeed seed, string key, string staging) in Enumerable.Reverse(upserted))
        {
            await SeedReplacement.DeleteObsoleteAsync(connection, seed, key, staging, cancellationToken);
        }
    }

    private async Task<long> CopyAsync(TableSeed seed, string target, CancellationToken cancellationToken)
    {
        string command = $"copy {target} ({SqlIdentifier.QuoteList(seed.ColumnNames)}) from stdin (format binary)";
        await using NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(command, cancellationToken);
        try
        {
            SeedBlock block;
            do
            {
                block = await producer.NextAsync(cancellationToken);
                await copy.WriteAsync(block.Bytes, cancellationToken);
            }
            while (block.Rows is null);
            return block.Rows.Value;
        }
        catch
        {
            // Disposing would send what there is as if it were whole.
            await copy.CancelAsync();
            throw;
        }
    }

    // COPY knows no ON CONFLICT, so the rows go through a table of this transaction.
    private async Task<long> UpsertAsync(TableSeed seed, CancellationToken cancellationToken)
    {
        string staging = $"pg_temp.{SqlIdentifier.Quote("seed_" + seed.Table.Name)}";
        await connection.ExecuteAsync($"create temp table {staging} (like {seed.Table.Sql}) on commit drop", cancellationToken);
        long rows = await CopyAsync(seed, staging, cancellationToken);

        IReadOnlyList<string> key = catalog.FindTable(seed.Table)!.PrimaryKey?.Columns ?? [];
        string columns = SqlIdentifier.QuoteList(seed.ColumnNames);
        string updates = string.Join(", ", seed.ColumnNames.Except(key).Select(SqlIdentifier.Quote).Select(column => $"{column} = excluded.{column}"));
        string action = updates.Length == 0 ? "nothing" : $"update set {updates}";
        await connection.ExecuteAsync(
            $"insert into {seed.Table.Sql} ({columns}) select {columns} from {staging} on conflict ({SqlIdentifier.QuoteList(key)}) do {action}",
            cancellationToken);
        if (key.Count == 1)
        {
            upserted.Add((seed, key[0], staging));
        }

        return rows;
    }

    // Classes 22 (the value is none of its type) and 23 (a constraint); all else, such as a lost connection, is no row's fault.
    private static bool IsAboutTheData(string state) =>
        state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal);
}

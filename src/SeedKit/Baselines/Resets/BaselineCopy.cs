using Npgsql;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Resets;

/// <summary>The rows of a baseline in the binary format of COPY, with where its sequences stand and what its catalog looks like.</summary>
/// <param name="Tables">Every table that holds rows of its own, with its rows.</param>
/// <param name="Sequences">Every sequence.</param>
/// <param name="Catalog">The state of what is not a row.</param>
internal sealed record BaselineCopy(
    IReadOnlyList<(CapturedTable Table, byte[] Rows)> Tables, IReadOnlyList<CapturedSequence> Sequences, string Catalog)
{
    /// <summary>Reads the baseline from a database that nobody has touched yet.</summary>
    public static async Task<BaselineCopy> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<(CapturedTable, byte[])> tables = [];
        foreach (CapturedTable table in await CaptureReader.ReadTablesAsync(connection, cancellationToken))
        {
            if (!table.IsPartitioned && table.Columns.Count > 0)
            {
                await using NpgsqlRawCopyStream source = await connection.BeginRawBinaryCopyAsync(
                    $"copy {table.Name.Sql} ({table.ColumnList()}) to stdout (format binary)", cancellationToken);
                using MemoryStream rows = new();
                await source.CopyToAsync(rows, cancellationToken);
                tables.Add((table, rows.ToArray()));
            }
        }

        IReadOnlyList<CapturedSequence> sequences = await CaptureReader.ReadSequencesAsync(connection, cancellationToken);
        return new(tables, sequences, await ReadCatalogAsync(connection, cancellationToken));
    }

    /// <summary>The state of everything that emptying and filling tables does not restore.</summary>
    public static async Task<string> ReadCatalogAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(EmbeddedScript.Read(typeof(BaselineCopy), "catalog_state.sql"), connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}

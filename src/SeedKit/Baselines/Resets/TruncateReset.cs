using System.Diagnostics;
using System.Text;
using Npgsql;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Resets;

/// <summary>Empties and refills one database.</summary>
internal sealed class TruncateReset(TestDatabase database, NpgsqlConnection connection, BaselineCopy baseline) : IDatabaseReset
{
    /// <inheritdoc/>
    public async Task<ResetReport> ResetAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        ResetReport report = await RestoreAsync(cancellationToken);
        return report with { Duration = Stopwatch.GetElapsedTime(start) };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<ResetReport> RestoreAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<LeakedSession> leaked = await OpenTransactions.EndAsync(connection, cancellationToken);
        if (leaked.Count > 0)
        {
            database.DataSource.Clear();
        }

        if (await BaselineCopy.ReadCatalogAsync(connection, cancellationToken) != baseline.Catalog)
        {
            return new() { Level = ResetLevel.Swap, Why = "the catalog has changed", Leaked = leaked };
        }

        try
        {
            await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync($"truncate {string.Join(", ", baseline.Tables.Select(table => $"only {table.Table.Name.Sql}"))}", cancellationToken);
            foreach ((CapturedTable table, byte[] rows) in baseline.Tables)
            {
                await using NpgsqlRawCopyStream target = await connection.BeginRawBinaryCopyAsync(
                    $"copy {table.Name.Sql} ({table.ColumnList()}) from stdin (format binary)", cancellationToken);
                await target.WriteAsync(rows, cancellationToken);
            }

            await RestoreSequencesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException exception)
        {
            return new() { Level = ResetLevel.Swap, Why = $"the restore failed: {exception.MessageText}", Leaked = leaked };
        }

        return new() { Level = ResetLevel.TableRestore, Why = "the truncate strategy restores every table", Leaked = leaked };
    }

    private async Task RestoreSequencesAsync(CancellationToken cancellationToken)
    {
        StringBuilder script = new();
        foreach (CapturedSequence sequence in baseline.Sequences)
        {
            script.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"select pg_catalog.setval({SqlIdentifier.Literal(sequence.Name.Sql)}, {sequence.LastValue}, {sequence.IsCalled});");
        }

        if (script.Length > 0)
        {
            await connection.ExecuteAsync(script.ToString(), cancellationToken);
        }
    }
}

using Npgsql;

namespace SeedKit.Respawn;

/// <summary>Puts a baseline into an emptied database, in one transaction.</summary>
internal static class BaselineWriter
{
    /// <summary>Writes all of it; the session is in replica mode.</summary>
    /// <returns>The baseline for the next time, or null where it cannot be had back; nothing is written then.</returns>
    public static async Task<Baseline?> WriteAsync(NpgsqlConnection connection, Baseline baseline, CancellationToken cancellationToken)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (BaselineTable table in baseline.Tables.Where(table => table.Count > 0))
        {
            await CopyAsync(connection, table, cancellationToken);
        }

        await using (NpgsqlBatch batch = new(connection) { Timeout = 0 })
        {
            foreach (BaselineSequence sequence in baseline.Sequences)
            {
                batch.BatchCommands.Add(SetBack(sequence));
            }

            // Where foreign keys form a circle, Respawn switches all triggers of its tables off and on, and those that were off,
            // or fired always, are then on like any other.
            foreach (string statement in baseline.Triggers)
            {
                batch.BatchCommands.Add(new(statement));
            }

            if (batch.BatchCommands.Count > 0)
            {
                await batch.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        if (await BaselineViews.RestoreAsync(connection, baseline.Views, cancellationToken) is not { } views)
        {
            await transaction.RollbackAsync(cancellationToken);
            return null;
        }

        await transaction.CommitAsync(cancellationToken);
        return baseline with { Views = views };
    }

    private static async Task CopyAsync(NpgsqlConnection connection, BaselineTable table, CancellationToken cancellationToken)
    {
        await using NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(
            $"copy {table.Name.Sql} {table.Columns} from stdin (format binary)", cancellationToken);
        try
        {
            await copy.WriteAsync(table.Rows, cancellationToken);
        }
        catch
        {
            // Disposing would send what there is as if it were whole.
            await copy.CancelAsync();
            throw;
        }
    }

    private static NpgsqlBatchCommand SetBack(BaselineSequence sequence) => new("select pg_catalog.setval($1::text::regclass, $2, $3)")
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = sequence.Name.Sql },
            new NpgsqlParameter<long> { TypedValue = sequence.LastValue },
            new NpgsqlParameter<bool> { TypedValue = sequence.IsCalled },
        },
    };
}

using Npgsql;
using SeedKit.Baselines.Resets;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>Finds and ends the transactions that a test has left open in a database.</summary>
internal static class OpenTransactions
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    /// <summary>Ends every session of the connection's database that has a transaction open, and waits until they are gone.</summary>
    public static async Task<IReadOnlyList<LeakedSession>> EndAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<LeakedSession> leaked = [];
        await using (NpgsqlCommand command = new(EmbeddedScript.Read(typeof(OpenTransactions), "end_open_transactions.sql"), connection))
        await using (NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                leaked.Add(new(reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
            }
        }

        // A session that was told to end still has its locks until it has rolled back.
        await using NpgsqlCommand gone = new(
            "select not exists (select from pg_catalog.pg_stat_get_activity(null) where pid = any (@pids))", connection);
        gone.Parameters.AddWithValue("pids", leaked.Select(session => session.ProcessId).ToArray());
        for (int tries = 0; tries < 200 && !(bool)(await gone.ExecuteScalarAsync(cancellationToken))!; tries++)
        {
            await Task.Delay(Poll, cancellationToken);
        }

        return leaked;
    }
}

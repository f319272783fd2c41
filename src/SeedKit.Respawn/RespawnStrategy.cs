using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Resets;
using SeedKit.Postgres;

namespace SeedKit.Respawn;

/// <summary>
/// Empties the database with Respawn and copies the baseline back by COPY. For comparison, and for those who come from Respawn:
/// it costs what the database holds, where the rewind costs what a test changed.
/// </summary>
/// <remarks>
/// What to know of it:
/// <list type="bullet">
/// <item>On PostgreSQL Respawn is one TRUNCATE … CASCADE of all tables. It needs every table for itself: a session that still has
/// a transaction open makes the reset answer <see cref="ResetLevel.Swap"/> after a second, as does DDL in a test.</item>
/// <item>Emptying and copying are two transactions: whoever looks in between sees an empty database.</item>
/// <item>The rows of the baseline are kept in memory, once for each attached database.</item>
/// <item>What is written into a large object that the baseline has is not put back.</item>
/// <item>TRUNCATE makes the planner forget how large the tables are; run ANALYZE before a test that reads plans.</item>
/// <item>It needs a superuser, because triggers and foreign keys must stay quiet while rows come back in any order.</item>
/// </list>
/// Its options to leave tables out are not offered: a left-out table that refers to another is emptied all the same (Respawn#107).
/// </remarks>
public sealed class RespawnStrategy : IResetStrategy
{
    /// <inheritdoc/>
    public string Name => "respawn";

    /// <inheritdoc/>
    /// <remarks>Nothing is added to the database: what Respawn and COPY need is read from each database when it is attached.</remarks>
    public async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        foreach (QualifiedName sequence in await BaselineReader.QueryAsync(
            connection, "cached_sequences.sql", BaselineReader.ReadName, cancellationToken))
        {
            // A session would go on handing out the values it took before the reset.
            await using NpgsqlCommand command = new($"alter sequence {sequence.Sql} cache 1", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await RespawnReset.OpenAsync(database, cancellationToken);
    }
}

using System.Globalization;
using System.Text;
using Npgsql;
using SeedKit.Baselines.Resets;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>
/// Undoes what was changed: triggers note the key of each row that is touched, and one call puts the seeded rows with these keys back.
/// The cost follows what a test changed, not what the database holds.
/// </summary>
public sealed class RewindStrategy : IResetStrategy
{
    /// <inheritdoc/>
    public string Name => "rewind";

    /// <inheritdoc/>
    public async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        KeySlots slots = new();
        IReadOnlyList<CaptureLog> logs = CaptureLog.Group(await CaptureReader.ReadTablesAsync(connection, cancellationToken), slots);
        CapturedObjects others = new(
            await CaptureReader.ReadSequencesAsync(connection, cancellationToken),
            await CaptureReader.ReadRefreshableViewsAsync(connection, cancellationToken),
            await CaptureReader.ReadLargeObjectsAsync(connection, cancellationToken));
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using NpgsqlCommand command = new(Script(slots, logs, others), connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await RewindSession.OpenAsync(database, cancellationToken);
    }

    // One script, one round trip; the event triggers come last, or they would take the rest for a test's DDL.
    private static string Script(KeySlots slots, IReadOnlyList<CaptureLog> logs, CapturedObjects others)
    {
        // In replica mode, because event triggers of the user's may refuse DDL, or write of it what no test would expect.
        StringBuilder script = new("set local session_replication_role = replica;\n");
        script.Append(EmbeddedScript.Read(typeof(RewindStrategy), "capture_base.sql")
            .Replace("/*lock*/", RewindFunction.Lock, StringComparison.Ordinal)
            .Replace("/*keys*/", slots.Sql, StringComparison.Ordinal));
        foreach (CaptureLog log in logs)
        {
            foreach (string statement in CaptureTriggers.Write(log))
            {
                script.Append(statement).AppendLine(";");
            }

            if (log.Obstacle is null)
            {
                script.Append(RestoreFunctions.Write(log)).AppendLine(";").Append(NameLog(log)).AppendLine(";");
            }
        }

        foreach (CapturedSequence sequence in others.Sequences.Where(sequence => sequence.IsCached))
        {
            // A session would go on handing out the values it took before the reset. The values that one session sees do not change.
            script.Append("alter sequence ").Append(sequence.Name.Sql).AppendLine(" cache 1;");
        }

        return script
            .Append(RewindFunction.Write(logs, others)).AppendLine(";")
            .Append(EmbeddedScript.Read(typeof(RewindStrategy), "event_triggers.sql"))
            .ToString();
    }

    private static string NameLog(CaptureLog log) => $"""
        insert into seedkit.rewind_logs (number, schema, name, has_key, changes)
        values ({log.Number.ToString(CultureInfo.InvariantCulture)}, {SqlIdentifier.Literal(log.Table.Name.Schema)}, {SqlIdentifier.Literal(log.Table.Name.Name)}, {(log.HasKey ? "true" : "false")}, {SqlIdentifier.Literal(ChangeQuery.Write(log))})
        """;
}

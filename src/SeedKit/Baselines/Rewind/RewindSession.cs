using System.Diagnostics;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Rewind;

/// <summary>
/// The session that rewinds one database: in replica mode from its start, with plans that it keeps. A reset is one round trip on it.
/// </summary>
internal sealed class RewindSession : IDatabaseReset, IChangeLog
{
    // An index is asked for each touched row: its cost must not depend on what else the table holds.
    private const string Settings =
        "-c session_replication_role=replica -c seedkit.rewinding=on -c row_security=off -c lock_timeout=1s -c statement_timeout=0 "
        + "-c enable_hashjoin=off -c enable_mergejoin=off -c enable_seqscan=off -c enable_bitmapscan=off -c jit=off "
        + "-c plan_cache_mode=force_generic_plan -c default_transaction_isolation=read\\ committed -c default_transaction_read_only=off";

    // Rows in logs and dead index entries make nothing slower for a while: see rewind_tidy.
    private const int ResetsBeforeTidying = 250;
    private const int RowsBeforeTidying = 20_000;

    private readonly TestDatabase database;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand rewind;
    private readonly NpgsqlCommand quiet;
    private readonly NpgsqlParameter<long> sinceParameter;
    private readonly NpgsqlParameter<bool> replacingParameter;
    private readonly IReadOnlyDictionary<int, LoggedTable> tables;
    private long since;
    private int resets;
    private long rows;

    private RewindSession(
        TestDatabase database,
        NpgsqlConnection connection,
        NpgsqlCommand rewind,
        NpgsqlCommand quiet,
        IReadOnlyDictionary<int, LoggedTable> tables)
    {
        this.database = database;
        this.connection = connection;
        this.rewind = rewind;
        this.quiet = quiet;
        sinceParameter = (NpgsqlParameter<long>)rewind.Parameters[0];
        replacingParameter = (NpgsqlParameter<bool>)rewind.Parameters[1];
        this.tables = tables;
    }

    /// <summary>Connects.</summary>
    public static async Task<RewindSession> OpenAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        NpgsqlConnectionStringBuilder builder = new(database.ConnectionString)
        {
            Pooling = false,
            ApplicationName = $"{database.Name} rewind",
        };
        builder.Options = string.IsNullOrEmpty(builder.Options) ? Settings : $"{builder.Options} {Settings}";
        NpgsqlConnection connection = DataSources.Plain(builder).CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            Dictionary<int, LoggedTable> tables = [];
            await using (NpgsqlCommand names = new("select number, schema, name, has_key from seedkit.rewind_logs", connection))
            await using (NpgsqlDataReader reader = await names.ExecuteReaderAsync(cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    tables.Add(reader.GetInt32(0), new(new QualifiedName(reader.GetString(1), reader.GetString(2)), reader.GetBoolean(3)));
                }
            }

            NpgsqlCommand rewind = new(EmbeddedScript.Read(typeof(RewindSession), "call_rewind.sql"), connection)
            {
                Parameters = { new NpgsqlParameter<long> { TypedValue = 0 }, new NpgsqlParameter<bool> { TypedValue = false } },
            };
            await rewind.PrepareAsync(cancellationToken);
            NpgsqlCommand quiet = new(
                EmbeddedScript.Read(typeof(RewindSession), "is_quiet.sql").Replace("/*lock*/", RewindFunction.Lock, StringComparison.Ordinal), connection);
            await quiet.PrepareAsync(cancellationToken);
            return new(database, connection, rewind, quiet, tables);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<ResetReport> ResetAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        ResetReport report = await TryAsync(cancellationToken) ?? await EndLeaksAndRetryAsync(cancellationToken);
        if (report.Level != ResetLevel.Swap)
        {
            await TidyAsync(report.Rows, cancellationToken);
        }

        return report with { Duration = Stopwatch.GetElapsedTime(start) };
    }

    /// <inheritdoc/>
    public async Task<bool> IsQuietAsync(CancellationToken cancellationToken) => (bool)(await quiet.ExecuteScalarAsync(cancellationToken))!;

    /// <inheritdoc/>
    public Task<IReadOnlyList<RowChange>> DiffAsync(int limit, CancellationToken cancellationToken) =>
        ChangeReader.ReadAsync(connection, since, limit, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await rewind.DisposeAsync();
        await quiet.DisposeAsync();
        await connection.DisposeAsync();
    }

    // Null: somebody's transaction is in the way.
    private async Task<ResetReport?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RewindAsync(replacing: false, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return null;
        }
        catch (PostgresException exception)
        {
            return new() { Level = ResetLevel.Swap, Why = $"the rewind failed: {exception.MessageText}" };
        }
    }

    private async Task<ResetReport> RewindAsync(bool replacing, CancellationToken cancellationToken)
    {
        sinceParameter.TypedValue = since;
        replacingParameter.TypedValue = replacing;
        try
        {
            await using NpgsqlDataReader reader = await rewind.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return Read(reader);
        }
        // Two rows have swapped a unique value. A handler on the server would cost every reset a subtransaction for each table.
        catch (PostgresException exception) when (!replacing
            && exception.SqlState is (PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation))
        {
            return await RewindAsync(replacing: true, cancellationToken);
        }
    }

    private ResetReport Read(NpgsqlDataReader reader)
    {
        if (!reader.IsDBNull(0))
        {
            return new() { Level = ResetLevel.Swap, Why = string.Join("; ", reader.GetFieldValue<string[]>(0)) };
        }

        if (reader.GetBoolean(1))
        {
            return new() { Level = ResetLevel.Swap, Why = "large objects have changed" };
        }

        since = reader.IsDBNull(2) ? since : reader.GetInt64(2);
        string[] sequences = reader.IsDBNull(4) ? [] : reader.GetFieldValue<string[]>(4);
        if (reader.IsDBNull(3))
        {
            return new() { Level = sequences.Length > 0 ? ResetLevel.Rewind : ResetLevel.None, Sequences = sequences };
        }

        (int Number, ChangeKinds Kinds, long Rows)[] changes =
        [
            .. reader.GetFieldValue<long[]>(3).Chunk(3).Select(change => ((int)change[0], (ChangeKinds)change[1], change[2])),
        ];
        QualifiedName[] truncated = [.. changes.Where(change => change.Kinds.HasFlag(ChangeKinds.Truncated)).Select(change => tables[change.Number].Name)];
        QualifiedName[] keyless = [.. changes.Where(change => !tables[change.Number].HasKey).Select(change => tables[change.Number].Name)];
        return new()
        {
            Level = truncated.Length + keyless.Length > 0 ? ResetLevel.TableRestore : ResetLevel.Rewind,
            Tables = [.. changes.Where(change => change.Rows > 0).Select(change => new TableReset(tables[change.Number].Name, change.Rows))],
            Sequences = sequences,
            Why = Explain(truncated, keyless),
        };
    }

    private static string? Explain(QualifiedName[] truncated, QualifiedName[] keyless)
    {
        string[] reasons =
        [
            .. truncated.Select(table => $"{table} was truncated"),
            .. keyless.Select(table => $"{table} has no key by which a row is found again"),
        ];
        return reasons.Length > 0 ? string.Join("; ", reasons) : null;
    }

    private async Task TidyAsync(long restored, CancellationToken cancellationToken)
    {
        resets++;
        rows += restored;
        if (resets < ResetsBeforeTidying && rows < RowsBeforeTidying)
        {
            return;
        }

        resets = 0;
        rows = 0;
        await using NpgsqlCommand tidy = new("select seedkit.rewind_tidy($1)", connection)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = since } },
        };
        try
        {
            await tidy.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            // Somebody reads the logs. They are emptied another time.
        }
    }

    private async Task<ResetReport> EndLeaksAndRetryAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<LeakedSession> leaked = await OpenTransactions.EndAsync(connection, cancellationToken);
        // The pool holds the dead connections still; an open one breaks at its next use, which is what a leak deserves.
        database.DataSource.Clear();
        ResetReport report = await TryAsync(cancellationToken) ?? await TellObstacleAsync(cancellationToken);
        return report with { Leaked = leaked };
    }

    // A prepared transaction holds its locks without a session that could be ended.
    private async Task<ResetReport> TellObstacleAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(
            "select string_agg(gid, ', ' order by gid) from pg_catalog.pg_prepared_xacts where database = pg_catalog.current_database()", connection);
        string why = await command.ExecuteScalarAsync(cancellationToken) is string prepared
            ? $"a prepared transaction: {prepared}"
            : "a lock stayed after every open transaction was ended";
        return new() { Level = ResetLevel.Swap, Why = why };
    }

    private sealed record LoggedTable(QualifiedName Name, bool HasKey);
}

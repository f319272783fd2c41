using System.Diagnostics;
using Npgsql;
using Respawn;
using Respawn.Graph;
using SeedKit.Baselines;
using SeedKit.Baselines.Resets;
using SeedKit.Postgres;

namespace SeedKit.Respawn;

/// <summary>The session that empties and refills one database.</summary>
internal sealed class RespawnReset : IDatabaseReset
{
    // Replica mode: the rows come back in any order, and triggers of the user's have fired for them once already.
    private const string Settings =
        "-c session_replication_role=replica -c row_security=off -c lock_timeout=1s -c statement_timeout=0 -c default_transaction_read_only=off";

    private readonly NpgsqlConnection connection;
    private readonly Respawner? respawner;
    private Baseline baseline;

    private RespawnReset(NpgsqlConnection connection, Respawner? respawner, Baseline baseline)
    {
        this.connection = connection;
        this.respawner = respawner;
        this.baseline = baseline;
    }

    /// <summary>Connects, and reads the baseline that the database now holds.</summary>
    public static async Task<RespawnReset> OpenAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        NpgsqlConnectionStringBuilder builder = new(database.ConnectionString)
        {
            Pooling = false,
            ApplicationName = $"{database.Name} respawn",
            CommandTimeout = 0,
        };
        builder.Options = string.IsNullOrEmpty(builder.Options) ? Settings : $"{builder.Options} {Settings}";
        NpgsqlConnection connection = new(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            Baseline baseline = await BaselineReader.ReadAsync(connection, cancellationToken);
            return new(connection, await PrepareAsync(connection, baseline), baseline);
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
        ResetReport report = await TryAsync(cancellationToken);
        return report with { Duration = Stopwatch.GetElapsedTime(start) };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // The schemas are named one by one: left to itself, Respawn leaves out every schema whose name begins with "pg" and one more
    // letter (its LIKE 'pg_%' does not escape the underscore), and it puts the names between apostrophes as they are.
    private static async Task<Respawner?> PrepareAsync(NpgsqlConnection connection, Baseline baseline) => baseline.Tables.Count == 0
        ? null
        : await Respawner.CreateAsync(connection, new RespawnerOptions
        {
            DbAdapter = DbAdapter.Postgres,
            SchemasToInclude =
            [
                .. baseline.Tables
                    .Select(table => table.Name.Schema.Replace("'", "''", StringComparison.Ordinal))
                    .Distinct(StringComparer.Ordinal),
            ],
            FormatDeleteStatement = baseline.Tables.Any(NeedsCare) ? Truncate : null,
        });

    // Respawn puts quotation marks around names and does not double those inside. With a statement for each table, instead of its
    // one for all, the names are ours.
    private static bool NeedsCare(BaselineTable table) => table.Name.Schema.Contains('"') || table.Name.Name.Contains('"');

    private static string Truncate(Table table) => $"truncate table {new QualifiedName(table.Schema!, table.Name).Sql} cascade;";

    private async Task<ResetReport> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await BaselineReader.ReadShapeAsync(connection, cancellationToken) != baseline.Shape)
            {
                return new() { Level = ResetLevel.Swap, Why = "DDL, or a large object: Respawn knows rows only" };
            }

            if (respawner is not null)
            {
                await respawner.ResetAsync(connection);
            }

            if (await BaselineWriter.WriteAsync(connection, baseline, cancellationToken) is not { } written)
            {
                return new() { Level = ResetLevel.Swap, Why = "a materialized view that was stale in the baseline was refreshed" };
            }

            baseline = written;
            return new()
            {
                Level = ResetLevel.TableRestore,
                Tables = [.. baseline.Tables.Where(table => table.Count > 0).Select(table => new TableReset(table.Name, table.Count))],
                Sequences = [.. baseline.Sequences.Select(sequence => sequence.Name.ToString())],
                Why = "Respawn empties every table",
            };
        }
        catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return new() { Level = ResetLevel.Swap, Why = "an open transaction holds a lock on a table that Respawn empties" };
        }
        catch (PostgresException failure)
        {
            return new() { Level = ResetLevel.Swap, Why = $"Respawn or the COPY after it failed: {failure.MessageText}" };
        }
    }
}

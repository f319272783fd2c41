using Npgsql;

namespace SeedKit.Baselines.Resets;

/// <summary>
/// Empties every table and copies the baseline's rows back from memory: simple, without triggers, and at a cost that follows what the
/// database holds. For those whose schema cannot bear triggers, and to measure the others against.
/// </summary>
/// <remarks>The rows of the whole baseline stay in memory, once for each instance.</remarks>
public sealed class TruncateStrategy : IResetStrategy, IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private BaselineCopy? baseline;

    /// <inheritdoc/>
    public string Name => "truncate";

    /// <inheritdoc/>
    public Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<IDatabaseReset> AttachAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Pooling = false,
            ApplicationName = $"{database.Name} truncate",
            Options = "-c session_replication_role=replica -c row_security=off -c lock_timeout=1s",
        }.ConnectionString);
        await gate.WaitAsync(cancellationToken);
        try
        {
            await connection.OpenAsync(cancellationToken);
            baseline ??= await BaselineCopy.ReadAsync(connection, cancellationToken);
            return new TruncateReset(database, connection, baseline);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}

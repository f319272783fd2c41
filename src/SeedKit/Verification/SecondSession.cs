using System.Data;
using Npgsql;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>
/// A session beside the one that verifies, which sees what that one sees: the same snapshot, as the same role. A server answers one session with one
/// processor, and most of a verification is queries that do not wait for one another.
/// </summary>
internal sealed class SecondSession : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly CancellationTokenSource stop;
    private Task work = Task.CompletedTask;

    private SecondSession(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        this.connection = connection;
        this.transaction = transaction;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>Makes what the first session's transaction sees known to others; outside of savepoints alone.</summary>
    public static async Task<string> ExportAsync(NpgsqlConnection first, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new("select pg_catalog.pg_export_snapshot()", first);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Opens it, or returns null where the server has no room for it or it would reach another server.</summary>
    public static async Task<SecondSession?> TryOpenAsync(NpgsqlConnection first, string snapshot, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand who = new("select current_setting('role')", first);
        string role = (string)(await who.ExecuteScalarAsync(cancellationToken))!;

        // Unlike the text of its connection string, a clone has the password.
        NpgsqlConnection connection = (NpgsqlConnection)((ICloneable)first).Clone();
        NpgsqlTransaction? transaction = null;
        try
        {
            await connection.OpenAsync(cancellationToken);
            transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            await connection.ExecuteAsync(
                $"set transaction snapshot {SqlIdentifier.Literal(snapshot)}; set local role {(role == "none" ? role : SqlIdentifier.Quote(role))}", cancellationToken);
            return new SecondSession(connection, transaction, cancellationToken);
        }
        catch (NpgsqlException)
        {
            await CloseAsync(connection, transaction);
            return null;
        }
        catch
        {
            await CloseAsync(connection, transaction);
            throw;
        }
    }

    /// <summary>Has it work while the first session does.</summary>
    public void Start(Func<NpgsqlConnection, CancellationToken, Task> act) => work = Task.Run(() => act(connection, stop.Token), stop.Token);

    /// <summary>Waits until it is done. What failed there fails here.</summary>
    public Task CompleteAsync() => work;

    /// <summary>Ends what is still under way, for the first session has failed, and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await CloseAsync(connection, transaction);
        stop.Dispose();
    }

    private static async Task CloseAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction)
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }
}

using System.Data;
using Npgsql;

namespace SeedKit.Postgres;

/// <summary>
/// A session beside another, which sees what that one sees: the same snapshot, as the same role. A server answers one session with one
/// processor, and much of what a database is asked does not wait for the answer before.
/// </summary>
internal sealed class SecondSession : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task<(NpgsqlConnection Connection, NpgsqlTransaction Transaction)?> opening;
    private Task work = Task.CompletedTask;

    private SecondSession(NpgsqlConnection connection, string snapshot, string role, CancellationToken cancellationToken)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        opening = TryOpenAsync(connection, snapshot, role, stop.Token);
    }

    /// <summary>Begins to open it, while the first goes on.</summary>
    /// <param name="first">In a repeatable-read transaction and outside of savepoints; its transaction must not end before the second has run something.</param>
    /// <param name="cancellationToken">Ends what the second does.</param>
    public static async Task<SecondSession> BeginAsync(NpgsqlConnection first, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new("select pg_catalog.pg_export_snapshot(), pg_catalog.current_setting('role')", first);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);

        // Unlike the text of its connection string, a clone has the password.
        return new SecondSession((NpgsqlConnection)((ICloneable)first).Clone(), reader.GetString(0), reader.GetString(1), cancellationToken);
    }

    /// <summary>Has it do something, after what it has been told to do before.</summary>
    /// <returns>Ends with it, and with false where the server has no room for a second session or it would reach another server. What fails there fails here.</returns>
    public Task<bool> RunAsync(Func<NpgsqlConnection, CancellationToken, Task> act)
    {
        Task before = work;
        Task<bool> run = Task.Run(async () =>
        {
            await before;
            if (await opening is not { } open)
            {
                return false;
            }

            await act(open.Connection, stop.Token);
            return true;
        });
        work = run;
        return run;
    }

    /// <summary>Ends what is still under way, for the first session has failed, and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully && await opening is { } open)
        {
            await CloseAsync(open.Connection, open.Transaction);
        }

        stop.Dispose();
    }

    private static async Task<(NpgsqlConnection, NpgsqlTransaction)?> TryOpenAsync(
        NpgsqlConnection connection, string snapshot, string role, CancellationToken cancellationToken)
    {
        NpgsqlTransaction? transaction = null;
        try
        {
            await connection.OpenAsync(cancellationToken);
            transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            await connection.ExecuteAsync(
                $"set transaction snapshot {SqlIdentifier.Literal(snapshot)}; set local role {(role == "none" ? role : SqlIdentifier.Quote(role))}", cancellationToken);
            return (connection, transaction);
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

    private static async Task CloseAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction)
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }
}

using System.Text;
using Npgsql;
using SeedKit.Baselines.Resets;

namespace SeedKit.Baselines.Leases;

/// <summary>
/// A seeded database for one test: everything may be written and committed, and when the lease is disposed the database returns to the
/// baseline and to the pool.
/// </summary>
/// <remarks>
/// Transactions that are still open then are ended and reported. A connection that stays open across the end of its lease sees the
/// next test's data; close it.
/// </remarks>
public sealed class Lease : IAsyncDisposable
{
    private readonly DatabasePool pool;
    private PooledDatabase database;
    private bool kept;
    private bool returned;

    internal Lease(DatabasePool pool, PooledDatabase database)
    {
        this.pool = pool;
        this.database = database;
    }

    /// <summary>The database's name on the server.</summary>
    public string Name => database.Database.Name;

    /// <summary>How to connect as superuser, password included.</summary>
    public string ConnectionString => database.Database.ConnectionString;

    /// <summary>The database's connection pool, as superuser. The lease's: do not dispose it.</summary>
    public NpgsqlDataSource DataSource => database.Database.DataSource;

    /// <summary>What the latest reset did that this lease has waited for, or null before the first.</summary>
    public ResetReport? LastReset { get; private set; }

    /// <summary>
    /// Transactions of earlier leases that began after these had ended and kept their databases from returning; they were ended. Known
    /// when this lease is disposed.
    /// </summary>
    public IReadOnlyList<LeakedSession> Strays { get; private set; } = [];

    /// <summary>An open connection as superuser; disposing it returns it to its pool.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => DataSource.OpenConnectionAsync(cancellationToken);

    /// <summary>Connections under row-level security: as a role, with the settings by which the policies know the tenant.</summary>
    /// <param name="role">The role to become; a NOBYPASSRLS one, or the test proves nothing.</param>
    /// <param name="settings">Settings by name, for example <c>app.client_account_id</c>.</param>
    /// <returns>A connection pool. The lease's: do not dispose it.</returns>
    /// <remarks>Role and settings are startup options of the session, so that <c>RESET ALL</c> and the pool's clean-up return to them.</remarks>
    public NpgsqlDataSource As(string role, IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(role);
        StringBuilder options = new($"-c role={Escape(role)}");
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>())
        {
            options.Append(" -c ").Append(name).Append('=').Append(Escape(value));
        }

        return database.DataSource(options.ToString());
    }

    /// <summary>The rows that differ from the baseline, from the log that the reset will use; costs what was changed.</summary>
    /// <param name="limit">How many changes at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="NotSupportedException">The pool's strategy keeps no log.</exception>
    public Task<IReadOnlyList<RowChange>> DiffAsync(int limit, CancellationToken cancellationToken) =>
        database.Reset is IChangeLog log
            ? log.DiffAsync(limit, cancellationToken)
            : throw new NotSupportedException($"The {pool.StrategyName} strategy keeps no log of changes; the rewind strategy does.");

    /// <summary>Returns to the baseline now. After a swap the lease leads to another database: take its properties anew.</summary>
    /// <exception cref="BaselineMismatchException">The reset was checked and found wrong.</exception>
    public async Task<ResetReport> ResetAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(returned, this);
        LastReset = await pool.ResetAsync(database, cancellationToken);
        if (LastReset.Level == ResetLevel.Swap)
        {
            database = await pool.SwapAsync(database, cancellationToken);
        }

        return LastReset;
    }

    /// <summary>Leaves the database as it is when the lease is disposed, for a person to look at; the pool gets another.</summary>
    public void Keep()
    {
        kept = true;
        database.Database.Keep();
    }

    /// <summary>Ends the lease without a reset: the database is dropped and the pool gets another.</summary>
    public ValueTask DiscardAsync()
    {
        if (!returned)
        {
            returned = true;
            pool.Replace(database);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Returns the database to the baseline and to the pool; one that cannot return is replaced in the background.</summary>
    /// <remarks>
    /// Where nobody has a transaction open and the reset is not to be checked, it goes on in the background: the next lease waits for it
    /// only if there is no other database.
    /// </remarks>
    /// <exception cref="BaselineMismatchException">The reset was checked and found wrong; the database is dropped.</exception>
    public async ValueTask DisposeAsync()
    {
        if (returned)
        {
            return;
        }

        returned = true;
        Strays = [.. pool.TakeStrays()];
        if (kept)
        {
            pool.Replace(database);
            return;
        }

        LastReset = await pool.TakeBackAsync(database) ?? LastReset;
    }

    // The server splits the options at spaces and takes a backslash as an escape.
    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal);
}

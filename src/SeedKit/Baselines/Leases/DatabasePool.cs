using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SeedKit.Baselines.Resets;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Leases;

/// <summary>
/// A few databases that live as long as the session and go from test to test, returned to the baseline in between. Creating,
/// dropping and connecting, which cost tens of milliseconds each, are thus no part of a test.
/// </summary>
/// <remarks>Safe for concurrent use. A database that cannot return to the baseline is replaced in the background.</remarks>
public sealed class DatabasePool : IAsyncDisposable
{
    private readonly Template template;
    private readonly PoolOptions options;
    private readonly Places<PooledDatabase> places;
    private readonly ConcurrentQueue<LeakedSession> strays = new();
    private readonly ConcurrentDictionary<Task, bool> background = new();
    private readonly ResetVerification verification;
    private readonly Lazy<Task<SharedDatabase>> shared;
    private volatile bool disposed;

    private DatabasePool(Template template, PoolOptions options)
    {
        this.template = template;
        this.options = options;
        places = new(options.Size, options.Processors, options.Clock);
        verification = new(template, options);
        shared = new(() => SharedDatabase.CreateAsync(template));
    }

    /// <summary>The name of the reset strategy.</summary>
    internal string StrategyName => options.Strategy.Name;

    /// <summary>Prepares a copy of the template for the strategy, or finds the one that an earlier run has prepared.</summary>
    /// <exception cref="ResetPrivilegeException">The role may not do what the strategy needs.</exception>
    public static async Task<DatabasePool> StartAsync(Template template, PoolOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(options);
        string text = $"{template.Source.Fingerprint}\n{options.Strategy.Name}\n{options.Strategy.GetType().Module.ModuleVersionId}";
        TemplateSource source = new(
            template.Source.Name,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            (connection, cancel) => AskAsync(options.Strategy, template, options.Strategy.PrepareAsync(connection, cancel)));
        return new(await template.DeriveAsync(source, cancellationToken), options);
    }

    /// <summary>A database at its baseline, for the caller alone. Waits while all are out.</summary>
    /// <returns>The lease; disposing it returns the database to the baseline and to the pool.</returns>
    public async Task<Lease> LeaseAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        PooledDatabase? database = await places.TakeAsync(cancellationToken);
        if (places.TryAnnounceSpare())
        {
            InBackground(() => FillAsync(null));
        }

        try
        {
            database ??= await CreateAsync(cancellationToken);
            if (verification.Covers(database) && verification.Begin())
            {
                // While the test runs, so that its end need not wait for it.
                InBackground(verification.ReadBaselineAsync);
            }

            return new(this, database);
        }
        catch
        {
            places.Free(database);
            throw;
        }
    }

    /// <summary>A database at its baseline that all read-only callers share; every transaction is read-only.</summary>
    /// <remarks>Costs nothing to return. An attempt to write fails with SQLSTATE 25006.</remarks>
    public async Task<NpgsqlDataSource> ReadOnlyAsync() => (await shared.Value).DataSource;

    /// <inheritdoc cref="Template.KeepReadyAsync"/>
    internal Task KeepReadyAsync(CancellationToken cancellationToken) => template.KeepReadyAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        disposed = true;
        await Task.WhenAll(background.Keys);
        foreach (PooledDatabase database in places.TakeAll())
        {
            await database.DisposeAsync();
        }

        if (shared.IsValueCreated && shared.Value.IsCompletedSuccessfully)
        {
            await (await shared.Value).DisposeAsync();
        }

        await template.DisposeAsync();
    }

    /// <summary>Returns a leased database to the baseline; a <see cref="ResetLevel.Swap"/> is left to the caller.</summary>
    internal async Task<ResetReport> ResetAsync(PooledDatabase database, CancellationToken cancellationToken)
    {
        bool isProven = verification.Covers(database);
        ResetReport report = await database.Reset.ResetAsync(cancellationToken);
        database.Resets++;
        database.RestoredRows += report.Rows;
        if (isProven && report.Level != ResetLevel.Swap)
        {
            await verification.VerifyAsync(database.Database, report, cancellationToken);
        }

        return report;
    }

    /// <summary>A new database in the place of one that cannot return.</summary>
    internal async Task<PooledDatabase> SwapAsync(PooledDatabase old, CancellationToken cancellationToken)
    {
        PooledDatabase fresh = await CreateAsync(cancellationToken);
        InBackground(() => old.DisposeAsync().AsTask());
        return fresh;
    }

    /// <summary>Returns a database to the baseline and to the pool; one that cannot return is replaced in the background.</summary>
    /// <returns>What was done. Null: nobody needs to wait, the reset goes on in the background.</returns>
    internal async Task<ResetReport?> TakeBackAsync(PooledDatabase database)
    {
        try
        {
            if (places.AreToSpare && !verification.Covers(database) && await database.Reset.IsQuietAsync(CancellationToken.None))
            {
                places.Announce();
                InBackground(() => RestoreAsync(database));
                return null;
            }

            ResetReport report = await ResetAsync(database, CancellationToken.None);
            if (MustGo(database, report))
            {
                Replace(database);
            }
            else
            {
                places.Free(database);
            }

            return report;
        }
        catch
        {
            Replace(database);
            throw;
        }
    }

    /// <summary>Drops a database and makes another in its place, while the caller goes on.</summary>
    internal void Replace(PooledDatabase old)
    {
        places.Announce();
        InBackground(() => FillAsync(old));
    }

    /// <summary>The transactions that began after their lease had ended, and were ended since this was last asked.</summary>
    internal IEnumerable<LeakedSession> TakeStrays()
    {
        while (strays.TryDequeue(out LeakedSession? stray))
        {
            yield return stray;
        }
    }

    private static async Task AskAsync(IResetStrategy strategy, Template template, Task work)
    {
        try
        {
            await work;
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ResetPrivilegeException(strategy.Name, template.Databases.Role, refusal);
        }
    }

    private bool MustGo(PooledDatabase database, ResetReport report) =>
        report.Level == ResetLevel.Swap || database.RestoredRows > options.ReplaceAfterRows;

    private async Task RestoreAsync(PooledDatabase database)
    {
        ResetReport? report = null;
        try
        {
            report = await ResetAsync(database, CancellationToken.None);
            foreach (LeakedSession stray in report.Leaked)
            {
                strays.Enqueue(stray);
            }
        }
        catch (NpgsqlException)
        {
            // As below: whoever leases next makes a database and is told why that fails.
        }
        finally
        {
            if (report is not null && !MustGo(database, report))
            {
                places.Bring(database);
            }
            else
            {
                await FillAsync(database);
            }
        }
    }

    private async Task FillAsync(PooledDatabase? old)
    {
        PooledDatabase? fresh = null;
        try
        {
            if (!disposed)
            {
                fresh = await CreateAsync(CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or SeedKitException)
        {
            // Whoever leases next tries again, and then the failure has somebody to go to.
        }
        finally
        {
            places.Bring(fresh);
            if (old is not null)
            {
                await old.DisposeAsync();
            }
        }
    }

    private async Task<PooledDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        TestDatabase database = await template.CloneAsync(cancellationToken);
        Task<IDatabaseReset> attaching = options.Strategy.AttachAsync(database, cancellationToken);
        try
        {
            // The first of all connections to a database takes a test twenty milliseconds; made here, it takes nobody any.
            await Task.WhenAll(database.DataSource.WarmAsync(cancellationToken), AskAsync(options.Strategy, template, attaching));
            return new(database, await attaching);
        }
        catch
        {
            if (attaching.IsCompletedSuccessfully)
            {
                await (await attaching).DisposeAsync();
            }

            await database.DisposeAsync();
            throw;
        }
    }

    private void InBackground(Func<Task> work)
    {
        Task task = Task.Run(work);
        background.TryAdd(task, true);
        _ = task.ContinueWith(
            done => background.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}

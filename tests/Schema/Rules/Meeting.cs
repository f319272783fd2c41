using System.Diagnostics;
using Npgsql;
using SeedKit.Postgres;
using SeedKit.Tests.Schema.Catalog;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>Has a verification meet locks of the test, in a database as <c>meeting.sql</c> makes it.</summary>
internal sealed class Meeting : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly NpgsqlConnection holder;
    private readonly NpgsqlConnection watcher;
    private Task verifying = Task.CompletedTask;

    private Meeting(NpgsqlConnection holder, NpgsqlConnection watcher, NpgsqlConnection connection) =>
        (this.holder, this.watcher, Connection) = (holder, watcher, connection);

    /// <summary>The session to verify by.</summary>
    public NpgsqlConnection Connection { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Meeting> CreateAsync(BlankDatabase database)
    {
        await database.ExecuteAsync(await File.ReadAllTextAsync(SourceTree.At("tests", "Schema", "Rules", "meeting.sql"), Cancellation));
        return new Meeting(await database.OpenAsync(), await database.OpenAsync(), await database.OpenAsync());
    }

    /// <summary>Has something verified while the test is in the way, and goes out of it whatever happens.</summary>
    /// <param name="holding">What the test's session runs before.</param>
    /// <param name="verify">What is verified.</param>
    /// <param name="meanwhile">What the test waits for before it lets go.</param>
    public async Task<T> HoldAsync<T>(string holding, Func<Task<T>> verify, Func<Task> meanwhile)
    {
        await using NpgsqlTransaction held = await holder.BeginTransactionAsync(Cancellation);
        await HoldAsync(holding);
        Task<T> verified = verify();
        verifying = verified;
        try
        {
            await meanwhile();
        }
        finally
        {
            await held.RollbackAsync(CancellationToken.None);
            await verifying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await verified;
    }

    /// <summary>Has the test's session run something more.</summary>
    public Task HoldAsync(string sql) => holder.ExecuteAsync(sql, Cancellation);

    /// <summary>Looks until there is such a lock; fails after a minute, or when the verification has ended.</summary>
    public async Task UntilAsync(string @lock)
    {
        long start = Stopwatch.GetTimestamp();
        while (!await HasAsync(@lock))
        {
            if (verifying.IsCompleted)
            {
                await verifying;
                throw new InvalidOperationException($"The verification ended, and there was no lock where {@lock}.");
            }

            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"Within a minute there was no lock where {@lock}.");
            }

            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>Whether there is such a lock.</summary>
    public Task<bool> HasAsync(string @lock) => BlankDatabase.ScalarAsync<bool>(watcher, $"select exists (select from public.locks where {@lock})");

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await watcher.DisposeAsync();
        await holder.DisposeAsync();
    }
}

using Npgsql;
using SeedKit.Baselines.Resets;
using SeedKit.Postgres;

namespace SeedKit.Baselines.Leases;

/// <summary>Proves resets, all of them or a sample: a database must hold what a fresh copy of the template holds.</summary>
internal sealed class ResetVerification(Template template, PoolOptions options)
{
    private const int SampleInterval = 50;

    private readonly TaskCompletionSource<TableChecksums> baseline = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isBegun;

    /// <summary>Whether the next reset of a database is to be proven.</summary>
    public bool Covers(PooledDatabase database) => options.Verify switch
    {
        VerifyResets.Always => true,
        VerifyResets.Sample => database.Resets % SampleInterval == 0,
        _ => false,
    };

    /// <summary>Whether the caller is the first to ask, and is to read the baseline.</summary>
    public bool Begin() => !Interlocked.Exchange(ref isBegun, true);

    /// <summary>Reads the baseline from a copy of the template, and drops the copy.</summary>
    public async Task ReadBaselineAsync()
    {
        try
        {
            await using TestDatabase pristine = await template.CloneAsync(CancellationToken.None);
            await using NpgsqlConnection connection = await pristine.OpenAsync(CancellationToken.None);
            baseline.SetResult(await TableChecksums.ReadAsync(connection, CancellationToken.None));
        }
        catch (Exception failure) when (baseline.TrySetException(failure))
        {
            // Told to whoever has a reset proven. One that comes after the reading is the caller's.
        }
    }

    /// <summary>Compares a database that was reset with the baseline.</summary>
    /// <exception cref="BaselineMismatchException">They differ.</exception>
    public async Task VerifyAsync(TestDatabase database, ResetReport report, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenAsync(cancellationToken);
        TableChecksums found = await TableChecksums.ReadAsync(connection, cancellationToken);
        if (Begin())
        {
            await ReadBaselineAsync();
        }

        IReadOnlyList<string> differences = (await baseline.Task.WaitAsync(cancellationToken)).Differences(found);
        if (differences.Count > 0)
        {
            throw new BaselineMismatchException(database.Name, differences, report);
        }
    }
}

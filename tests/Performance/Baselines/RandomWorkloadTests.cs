using System.Globalization;
using FluentAssertions;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

/// <summary>
/// Whatever is committed, from several sessions at once, a rewind returns to the baseline. <c>SEEDKIT_WORKLOADS</c> says how many
/// workloads are tried, or which: <c>2001-4000</c>; a workload that fails is told by its smallest part that still does.
/// </summary>
public sealed class RandomWorkloadTests(ZooServer zoo) : IClassFixture<ZooServer>
{
    private const int Parallel = 4;
    private const int SessionsPerWorkload = 2;
    private const int StatementsPerSession = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_reset_after_a_random_workload_returns_to_the_baseline()
    {
        int[] range = [.. (Environment.GetEnvironmentVariable("SEEDKIT_WORKLOADS") ?? "40").Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        (int first, int last) = range is [var from, var to] ? (from, to) : (1, range[0]);
        DatabasePool pool = await zoo.StartAsync(new RewindStrategy(), Parallel, VerifyResets.Never);
        (WorkloadTables tables, TableChecksums baseline) = await ReadAsync(pool);
        int next = first - 1;
        long rows = 0;

        await Task.WhenAll(Enumerable.Range(0, Parallel).Select(_ => Task.Run(async () =>
        {
            for (int seed = Interlocked.Increment(ref next); seed <= last; seed = Interlocked.Increment(ref next))
            {
                Workload workload = Workload.Generate(seed, tables, SessionsPerWorkload, StatementsPerSession);
                (string? failure, long restored) = await FailureAsync(pool, workload, baseline);
                Interlocked.Add(ref rows, restored);
                failure.Should().BeNull("seed {0} should return; smallest part that does not:\n{1}", seed, failure is null ? "" : await ShrinkAsync(pool, workload, baseline));
            }
        })));

        rows.Should().BeGreaterThan(last - first + 1, "the workloads have to change something");
        TestContext.Current.TestOutputHelper?.WriteLine($"{last - first + 1} workloads, {rows} rows restored");
    }

    // Tried from large cuts to single statements; each cut that still fails is the new whole.
    private static async Task<Workload> ShrinkAsync(DatabasePool pool, Workload workload, TableChecksums baseline)
    {
        bool smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (Workload candidate in workload.Shrink())
            {
                if ((await FailureAsync(pool, candidate, baseline)).Failure is not null)
                {
                    workload = candidate;
                    smaller = true;
                    break;
                }
            }
        }

        return workload;
    }

    private static async Task<(string? Failure, long Rows)> FailureAsync(DatabasePool pool, Workload workload, TableChecksums baseline)
    {
        Lease lease = await pool.LeaseAsync(Token);
        bool isRight = false;
        try
        {
            await workload.RunAsync(lease.DataSource, Token);
            ResetReport report = await lease.ResetAsync(Token);
            await using NpgsqlConnection connection = await lease.OpenAsync(Token);
            IReadOnlyList<string> differences = baseline.Differences(await TableChecksums.ReadAsync(connection, Token));
            isRight = differences.Count == 0 && report.Level != ResetLevel.Swap;
            return (isRight ? null : $"{report.Level} {report.Why} {string.Join(", ", differences)}", report.Rows);
        }
        finally
        {
            if (isRight)
            {
                await lease.DisposeAsync();
            }
            else
            {
                await lease.DiscardAsync();
            }
        }
    }

    private static async Task<(WorkloadTables Tables, TableChecksums Baseline)> ReadAsync(DatabasePool pool)
    {
        await using Lease lease = await pool.LeaseAsync(Token);
        await using NpgsqlConnection connection = await lease.OpenAsync(Token);
        return (await WorkloadTables.ReadAsync(connection, Token), await TableChecksums.ReadAsync(connection, Token));
    }
}

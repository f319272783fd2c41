using System.Diagnostics;
using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Rewind;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>
/// What lies between the last statement of a test and the first of the next, and what tests take in all: with one database, where the
/// next test waits for the reset, and with two, where the reset of one goes on while the next test runs in the other.
/// </summary>
/// <remarks>In turns of many tests each: what a reset in the background costs shows only in the tests that follow at once.</remarks>
internal sealed class HandoverComparison(SeedSession session, int rounds)
{
    private const int TestsInTurn = 40;

    // Each statement of each table is planned once in a session: tests until then are not counted.
    private const int Warmup = 600;

    /// <summary>Runs the comparison and prints it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using PoolSet pools = new();
        (string Name, DatabasePool Pool, Samples Handovers, Samples Tests)[] ways =
        [
            ("waiting for the reset", await pools.StartAsync(session.Template, new RewindStrategy(), cancellationToken), new(), new()),
            ("reset in the background", await pools.StartAsync(session.Template, new RewindStrategy(), cancellationToken, size: 2), new(), new()),
        ];
        IReadOnlyList<TableWork> works = await TableWork.ReadAsync([ways[0].Pool], cancellationToken);
        HostShare host = new();
        for (int done = -Warmup; done < rounds; done += TestsInTurn)
        {
            foreach ((_, DatabasePool pool, Samples handovers, Samples tests) in ways)
            {
                // The same tests for each way.
                Random random = new(done);
                await RunTurnAsync(
                    pool, () => TableWork.Draw(works, random), done < 0 ? new() : handovers, done < 0 ? new() : tests, cancellationToken);
            }
        }

        Report.Print($"tests of three statements, one after the other");
        host.Print();
        foreach ((string name, _, Samples handovers, Samples tests) in ways)
        {
            Report.Print($"{handovers.Line($"{name}: test to test")}");
            Report.Print($"{tests.Line($"{name}: a test in all")}");
        }

        Report.Ask("from a test to the next, median", ways[1].Handovers.Median, 0.7, "ms");
        Report.Ask("tests in all, ratio of medians", ways[1].Tests.Median / ways[0].Tests.Median, 1, "x");
    }

    private static async Task RunTurnAsync(
        DatabasePool pool, Func<IReadOnlyList<TableWork>> draw, Samples handovers, Samples tests, CancellationToken cancellationToken)
    {
        Lease lease = await pool.LeaseAsync(cancellationToken);
        for (int test = 0; test < TestsInTurn; test++)
        {
            long start = Stopwatch.GetTimestamp();
            await using (NpgsqlConnection connection = await lease.OpenAsync(cancellationToken))
            {
                foreach (TableWork work in draw())
                {
                    await Statement.RunAsync(connection, work.Sql, cancellationToken);
                }
            }

            await handovers.TimeAsync(async () =>
            {
                await lease.DisposeAsync();
                lease = await pool.LeaseAsync(cancellationToken);
            });
            tests.Add(Stopwatch.GetElapsedTime(start));
        }

        await lease.DisposeAsync();
    }
}

using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>
/// The ways of returning to the baseline, side by side and in turns, so that whatever else the machine does meets all of them alike.
/// BenchmarkDotNet measures one after the other, in processes of their own; on a shared machine that compares hours of the day.
/// </summary>
internal sealed class ResetComparison(SeedSession session, int rounds)
{
    // A reset that costs what the database holds is measured every so many rounds.
    private const int Every = 20;

    // Each statement of each table is planned once in a session: rounds until then are not counted.
    private const int Warmup = 250;

    /// <summary>Runs the comparison and prints it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<(string Name, DatabasePool Pool, bool IsFixed, int Every, Samples Samples)> ways = [];
        using TruncateStrategy truncate = new();
        await using PoolSet pools = new();
        DatabasePool rewind = await pools.StartAsync(session.Template, new RewindStrategy(), cancellationToken);
        await using Template large = await LargeTemplate.BuildAsync(session.Template, cancellationToken);
        DatabasePool largeRewind = await pools.StartAsync(large, new RewindStrategy(), cancellationToken);
        ways.Add(("rewind, any three tables", rewind, false, 1, new()));
        ways.Add(("rewind, the same, tables 100 times larger", largeRewind, false, 1, new()));
        ways.Add(("rewind, assets and two more", rewind, true, 1, new()));
        ways.Add(("clone", await pools.StartAsync(session.Template, new CloneStrategy(), cancellationToken), false, Every, new()));
        ways.Add(("truncate and COPY", await pools.StartAsync(session.Template, truncate, cancellationToken), false, Every, new()));
#if SEEDKIT_CONTAINERS
        ways.Add(("Respawn and COPY", await pools.StartAsync(session.Template, new SeedKit.Respawn.RespawnStrategy(), cancellationToken), false, Every, new()));
#endif

        IReadOnlyList<TableWork> works = await TableWork.ReadAsync([rewind, largeRewind], cancellationToken);
        HostShare host = new();
        Samples roundTrips = new();
        Random random = new(1);
        for (int round = -Warmup; round < rounds; round++)
        {
            IReadOnlyList<TableWork> drawn = TableWork.Draw(works, random);
            foreach ((_, DatabasePool pool, bool isFixed, int every, Samples samples) in ways)
            {
                if (round % every == 0 || (round < 0 && every == 1))
                {
                    await MeasureAsync(pool, isFixed ? TableWork.Widest : drawn, round < 0 ? new() : samples, roundTrips, cancellationToken);
                }
            }
        }

        Report.Print($"reset after 3 tables x 10 rows, from the call to the answer (drawn from {works.Count} statements on {works.Select(work => work.Table).Distinct().Count()} tables)");
        host.Print();
        Report.Print($"{roundTrips.Line("for scale: one empty round trip")}");
        foreach ((string name, _, _, _, Samples samples) in ways)
        {
            Report.Print($"{samples.Line(name)}   {samples.Median / ways[0].Samples.Median:F2} x");
        }
#if !SEEDKIT_CONTAINERS
        Report.Print($"  Respawn and COPY: not in this build (SeedKitContainers=true puts it in)");
#endif
        Report.Print($"  100 times larger where keys allow it: {await LargeTemplate.CompareAsync(rewind, largeRewind, cancellationToken)}");
        Report.Ask("rewind itself, median", ways[0].Samples.Median, 0.7, "ms");
        Report.Ask("tables 100 times larger, ratio of medians", ways[1].Samples.Median / ways[0].Samples.Median, 1.25, "x");
    }

    private static async Task MeasureAsync(
        DatabasePool pool, IReadOnlyList<TableWork> works, Samples samples, Samples roundTrips, CancellationToken cancellationToken)
    {
        await using Lease lease = await pool.LeaseAsync(cancellationToken);
        await using (NpgsqlConnection connection = await lease.OpenAsync(cancellationToken))
        {
            foreach (TableWork work in works)
            {
                await Statement.RunAsync(connection, work.Sql, cancellationToken);
            }

            await roundTrips.TimeAsync(connection, "select 1", cancellationToken);
        }

        await samples.TimeAsync(() => lease.ResetAsync(cancellationToken));
    }
}

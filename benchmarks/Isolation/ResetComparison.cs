using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Baselines.Rewind;
using SeedKit.Demo;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>
/// The ways of returning to the baseline, side by side and in turns, so that whatever else the machine does meets all of them alike.
/// BenchmarkDotNet measures one after the other, in processes of their own; on a shared machine that compares hours of the day.
/// Run it with <c>dotnet run -c Release --project benchmarks -- isolation [rounds]</c>.
/// </summary>
internal static class ResetComparison
{
    // Three tables, ten rows each: an update, an insert and a delete.
    private static readonly string[] Work =
    [
        "update migration.assets set updated_at = updated_at + interval '1 day' where id in (select id from migration.assets order by id limit 10)",
        "insert into migration.llm_usage_logs select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* from migration.llm_usage_logs as t order by id limit 10",
        "update migration.raw_import_records set processing_notes = concat(processing_notes, 'x') where id in (select id from migration.raw_import_records order by id limit 10)",
    ];

    /// <summary>Runs the comparison and prints it.</summary>
    public static async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        await using SeedSession session = await SeedSession.StartAsync(new DemoPlatform(), new SessionOptions(), cancellationToken);
        Print($"{session.Server.Describe()}, {Environment.ProcessorCount} processors");
        using TruncateStrategy truncate = new();
        (IResetStrategy Strategy, int Every)[] strategies = [(new RewindStrategy(), 1), (new CloneStrategy(), 20), (truncate, 20)];
        List<DatabasePool> pools = [];
        List<double>[] resets = [.. strategies.Select(_ => new List<double>())];
        List<double>[] works = [.. strategies.Select(_ => new List<double>())];
        try
        {
            foreach ((IResetStrategy strategy, _) in strategies)
            {
                pools.Add(await DatabasePool.StartAsync(
                    session.Template, new PoolOptions { Strategy = strategy, Size = 1, Verify = VerifyResets.Never }, cancellationToken));
            }

            for (int round = 0; round < rounds; round++)
            {
                for (int index = 0; index < strategies.Length; index++)
                {
                    if (round % strategies[index].Every == 0)
                    {
                        (double work, double reset) = await MeasureAsync(pools[index], cancellationToken);
                        works[index].Add(work);
                        resets[index].Add(reset);
                    }
                }
            }

            Print($"reset after 3 tables x 10 rows, as the test sees it:");
            for (int index = 0; index < strategies.Length; index++)
            {
                Print($"  {strategies[index].Strategy.Name,-9} median {Quantile(resets[index], 0.5),9:F3} ms   best tenth {Quantile(resets[index], 0.1),9:F3} ms   {resets[index].Count} resets");
            }

            double rewind = Quantile(resets[0], 0.5);
            Print($"  clone / rewind {Quantile(resets[1], 0.5) / rewind:F0}   truncate / rewind {Quantile(resets[2], 0.5) / rewind:F0}");
            await CompareWritesAsync(session, pools[0], cancellationToken);
        }
        finally
        {
            foreach (DatabasePool pool in pools)
            {
                await pool.DisposeAsync();
            }
        }
    }

    private static async Task<(double Work, double Reset)> MeasureAsync(DatabasePool pool, CancellationToken cancellationToken)
    {
        await using Lease lease = await pool.LeaseAsync(cancellationToken);
        double work = 0;
        await using (NpgsqlConnection connection = await lease.OpenAsync(cancellationToken))
        {
            foreach (string statement in Work)
            {
                work += await TimeAsync(connection, statement, cancellationToken);
            }
        }

        long start = Stopwatch.GetTimestamp();
        await lease.ResetAsync(cancellationToken);
        return (work, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task CompareWritesAsync(SeedSession session, DatabasePool pool, CancellationToken cancellationToken)
    {
        const string Row = "update migration.assets set updated_at = updated_at + interval '1 day' where id = (select min(id::text)::uuid from migration.assets)";
        const string Many = "insert into migration.llm_usage_logs select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* from migration.llm_usage_logs as t, generate_series(1, 1000000) limit 10000";
        await using TestDatabase plain = await session.CloneAsync(cancellationToken);
        await using Lease lease = await pool.LeaseAsync(cancellationToken);
        await using NpgsqlConnection without = await plain.OpenAsync(cancellationToken);
        await using NpgsqlConnection with = await lease.OpenAsync(cancellationToken);
        foreach ((string name, string statement, int times) in new[] { ("one row updated", Row, 500), ("10,000 rows inserted", Many, 5) })
        {
            List<double> off = [];
            List<double> on = [];
            for (int round = 0; round < times; round++)
            {
                off.Add(await TimeAsync(without, $"begin; {statement}; rollback", cancellationToken));
                on.Add(await TimeAsync(with, $"begin; {statement}; rollback", cancellationToken));
            }

            Print($"{name}: without capture {Quantile(off, 0.5):F3} ms, with {Quantile(on, 0.5):F3} ms (medians); best tenth {Quantile(off, 0.1):F3} and {Quantile(on, 0.1):F3} ms");
        }
    }

    private static async Task<double> TimeAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = new(statement, connection);
        long start = Stopwatch.GetTimestamp();
        await command.ExecuteNonQueryAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Quantile(List<double> values, double part) => values.Order().ElementAt((int)(values.Count * part));

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

using System.Diagnostics;
using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Rewind;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>
/// What capture adds to writing: the same statements in a database with the triggers, in one with triggers that do nothing and in one
/// without any.
/// </summary>
internal sealed class WriteComparison(SeedSession session)
{
    private const int Statements = 300;
    private const int Warmup = 30;
    private const int Rows = 50;
    private const int Costliest = 10;

    // Every table that has what the statement of the comparison names.
    private const string Tables = """
        select array_agg(c.oid::regclass::text order by c.oid::regclass::text)
          from pg_class as c
         where c.relkind = 'r' and c.relnamespace = 'migration'::regnamespace
           and 2 = (select count(*) from pg_attribute as a
                     where a.attrelid = c.oid
                       and (a.attname, a.atttypid) in (('id', 'uuid'::regtype), ('created_at', 'timestamptz'::regtype)))
        """;

    // What no trigger in PL/pgSQL that sees the changed rows can go below.
    private const string EmptyTriggers = """
        create function public.seedkit_nothing() returns trigger language plpgsql security definer as 'begin return null; end';
        do $$
        declare t regclass;
        begin
          for t in select oid from pg_class where relkind = 'r' and relnamespace = 'migration'::regnamespace loop
            execute format('create trigger seedkit_nothing after update on %s referencing old table as o for each statement execute function public.seedkit_nothing()', t);
          end loop;
        end $$
        """;

    /// <summary>Runs the comparison and prints it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using PoolSet pools = new();
        DatabasePool pool = await pools.StartAsync(session.Template, new RewindStrategy(), cancellationToken);
        await using Lease lease = await pool.LeaseAsync(cancellationToken);
        await using TestDatabase plain = await session.CloneAsync(cancellationToken);
        await using TestDatabase empty = await session.CloneAsync(cancellationToken);
        await using NpgsqlConnection with = await lease.OpenAsync(cancellationToken);
        await using NpgsqlConnection without = await plain.OpenAsync(cancellationToken);
        await using NpgsqlConnection nothing = await empty.OpenAsync(cancellationToken);
        await Statement.RunAsync(nothing, EmptyTriggers, cancellationToken);
        HostShare host = new();
        Report.Print($"what capture adds");
        await CompareTablesAsync(with, without, nothing, cancellationToken);
        await CopyComparison.RunAsync(with, without, cancellationToken);
        host.Print();
    }

    private static async Task CompareTablesAsync(
        NpgsqlConnection with, NpgsqlConnection without, NpgsqlConnection nothing, CancellationToken cancellationToken)
    {
        List<Added> found = [];
        foreach (string table in await Statement.ReadAsync<string[]>(without, Tables, cancellationToken))
        {
            Guid[] rows = await Statement.ReadAsync<Guid[]>(without, $"select array(select id from {table} order by id limit {Rows})", cancellationToken);
            if (rows.Length > 0)
            {
                found.Add(await TimeAsync(table, rows, [without, nothing, with], cancellationToken));
            }
        }

        found.Sort((one, other) => one.Capture.CompareTo(other.Capture));
        // The largest of many medians is the unluckiest as well: what is largest is told by asking the candidates again.
        List<Added> again = [];
        foreach (Added costly in found.TakeLast(Costliest))
        {
            again.Add(await TimeAsync(costly.Table, costly.Rows, [without, nothing, with], cancellationToken));
        }

        Added most = again.MaxBy(added => added.Capture)!;
        foreach ((string place, Added added) in new[] { ("least", found[0]), ("in the middle", found[found.Count / 2]), ("most", most) })
        {
            Report.Print($"  update of one row, of {found.Count} tables {place,-14} {added.Capture:F3} ms more than {added.Own:F3} (a trigger that does nothing: {added.Floor:F3}), {added.Table}");
        }

        Report.Ask("capture of one statement, table in the middle", found[found.Count / 2].Capture, 0.05, "ms");
        Report.Ask($"the same, mean of all tables ({found.Count(one => one.Capture > 0.05)} of which are above)", found.Average(one => one.Capture), 0.05, "ms");
        Report.Ask($"the same, table with most of {Costliest} asked again ({again.Count(one => one.Capture > 0.05)} of which are above)", most.Capture, 0.05, "ms");
    }

    // What the first takes and, for each other, how much more it takes than the first for the same row at the same time: rows differ and so
    // do the machine's moods. Each statement is a transaction of its own, as in most tests.
    private static async Task<Added> TimeAsync(
        string table, Guid[] rows, IReadOnlyList<NpgsqlConnection> connections, CancellationToken cancellationToken)
    {
        Samples[] samples = [.. connections.Select(_ => new Samples())];
        NpgsqlCommand[] commands = [.. connections.Select(connection => new NpgsqlCommand(
            $"update {table} set created_at = created_at - interval '1 second' where id = $1", connection)
        {
            Parameters = { new NpgsqlParameter<Guid>() },
        })];
        foreach (NpgsqlCommand command in commands)
        {
            await command.PrepareAsync(cancellationToken);
        }

        TimeSpan[] times = new TimeSpan[commands.Length];
        for (int statement = 0; statement < Warmup + Statements; statement++)
        {
            for (int turn = 0; turn < commands.Length; turn++)
            {
                int way = (statement + turn) % commands.Length;
                ((NpgsqlParameter<Guid>)commands[way].Parameters[0]).TypedValue = rows[statement % rows.Length];
                long start = Stopwatch.GetTimestamp();
                await commands[way].ExecuteNonQueryAsync(cancellationToken);
                times[way] = Stopwatch.GetElapsedTime(start);
            }

            for (int way = 0; statement >= Warmup && way < commands.Length; way++)
            {
                samples[way].Add(way == 0 ? times[0] : times[way] - times[0]);
            }
        }

        foreach (NpgsqlCommand command in commands)
        {
            await command.DisposeAsync();
        }

        return new(table, rows, samples[0].Median, samples[1].Median, samples[2].Median);
    }

    // Medians in milliseconds: what the statement takes, and what a trigger that does nothing and capture add to it.
    private sealed record Added(string Table, Guid[] Rows, double Own, double Floor, double Capture);
}

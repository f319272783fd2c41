using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Rewind;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>What capture adds to writing: the same statements in a database with the triggers and in one without, in turns.</summary>
internal sealed class WriteComparison(SeedSession session)
{
    private const int Statements = 500;
    private const int CopiedRows = 10_000;
    private const int Rounds = 21;

    // What no trigger in PL/pgSQL that sees the changed rows can go below.
    private const string EmptyTrigger = """
        create function public.seedkit_nothing() returns trigger language plpgsql security definer as 'begin return null; end';
        create trigger seedkit_nothing after update on migration.raw_import_records referencing old table as o for each statement execute function public.seedkit_nothing();
        create trigger seedkit_nothing after update on migration.assets referencing old table as o for each statement execute function public.seedkit_nothing();
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
        await Statement.RunAsync(nothing, EmptyTrigger, cancellationToken);
        Report.Print($"what capture adds");
        await CompareStatementsAsync(with, without, nothing, "migration.raw_import_records", cancellationToken);
        await CompareStatementsAsync(with, without, nothing, "migration.assets", cancellationToken);
        await CompareCopyAsync(with, without, cancellationToken);
    }

    // Many statements of one row each, prepared, in one transaction: the time of one is too short to be measured alone. Each row once:
    // the versions of a row that is updated again and again in one transaction would all be looked at by each statement.
    private static async Task CompareStatementsAsync(
        NpgsqlConnection with, NpgsqlConnection without, NpgsqlConnection nothing, string table, CancellationToken cancellationToken)
    {
        (Samples on, Samples off, Samples floor) = (new(), new(), new());
        Guid[] rows = await Statement.ReadAsync<Guid[]>(with, $"select array(select id from {table} order by id limit {Statements})", cancellationToken);
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((NpgsqlConnection connection, Samples samples) in new[] { (without, off), (nothing, floor), (with, on) })
            {
                await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
                NpgsqlParameter<Guid> id = new();
                await using NpgsqlCommand command = new($"update {table} set created_at = created_at - interval '1 second' where id = $1", connection)
                {
                    Parameters = { id },
                };
                await command.PrepareAsync(cancellationToken);
                await samples.TimeAsync(async () =>
                {
                    foreach (Guid row in rows)
                    {
                        id.TypedValue = row;
                        await command.ExecuteNonQueryAsync(cancellationToken);
                    }
                });
                await transaction.RollbackAsync(cancellationToken);
            }
        }

        Report.Print($"{off.Line($"{rows.Length} updates of {table}, without")}");
        Report.Print($"{floor.Line($"{rows.Length} updates, a trigger that does nothing")}");
        Report.Print($"{on.Line($"{rows.Length} updates of {table}, with")}");
        Report.Ask("capture of one statement, difference of medians", (on.Median - off.Median) / rows.Length, 0.05, "ms");
        Report.Ask("the same, difference of best tenths", (on.BestTenth - off.BestTenth) / rows.Length, 0.05, "ms");
    }

    private static async Task CompareCopyAsync(NpgsqlConnection with, NpgsqlConnection without, CancellationToken cancellationToken)
    {
        const string Columns = "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = 'migration.llm_usage_logs'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'id'";
        string columns = await Statement.ReadAsync<string>(without, Columns, cancellationToken);
        using MemoryStream rows = new();
        await using (NpgsqlRawCopyStream source = await without.BeginRawBinaryCopyAsync(
            $"copy (select gen_random_uuid(), {columns} from migration.llm_usage_logs, generate_series(1, {CopiedRows}) limit {CopiedRows}) to stdout (format binary)", cancellationToken))
        {
            await source.CopyToAsync(rows, cancellationToken);
        }

        (Samples on, Samples off) = (new(), new());
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((NpgsqlConnection connection, Samples samples) in new[] { (without, off), (with, on) })
            {
                await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
                await samples.TimeAsync(async () =>
                {
                    await using NpgsqlRawCopyStream target = await connection.BeginRawBinaryCopyAsync(
                        $"copy migration.llm_usage_logs (id, {columns}) from stdin (format binary)", cancellationToken);
                    await target.WriteAsync(rows.GetBuffer().AsMemory(0, (int)rows.Length), cancellationToken);
                });
                await transaction.RollbackAsync(cancellationToken);
            }
        }

        Report.Print($"{off.Line("binary COPY of 10,000 rows, without")}");
        Report.Print($"{on.Line("binary COPY of 10,000 rows, with")}");
        Report.Ask("COPY of 10,000 rows, ratio of medians", on.Median / off.Median, 1.2, "x");
    }
}

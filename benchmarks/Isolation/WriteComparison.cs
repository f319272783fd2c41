using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Rewind;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>What capture adds to writing: the same statements in a database with the triggers and in one without, in turns.</summary>
internal sealed class WriteComparison(SeedSession session)
{
    private const int Statements = 1000;
    private const int CopiedRows = 10_000;

    /// <summary>Runs the comparison and prints it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using PoolSet pools = new();
        DatabasePool pool = await pools.StartAsync(session.Template, new RewindStrategy(), cancellationToken);
        await using Lease lease = await pool.LeaseAsync(cancellationToken);
        await using TestDatabase plain = await session.CloneAsync(cancellationToken);
        await using NpgsqlConnection with = await lease.OpenAsync(cancellationToken);
        await using NpgsqlConnection without = await plain.OpenAsync(cancellationToken);
        Report.Print($"what capture adds");
        await CompareStatementsAsync(with, without, "migration.raw_import_records", cancellationToken);
        await CompareStatementsAsync(with, without, "migration.assets", cancellationToken);
        await CompareCopyAsync(with, without, cancellationToken);
    }

    // Many statements of one row each, prepared, in one transaction: the time of one is too short to be measured alone.
    private static async Task CompareStatementsAsync(
        NpgsqlConnection with, NpgsqlConnection without, string table, CancellationToken cancellationToken)
    {
        (Samples on, Samples off) = (new(), new());
        Guid row = await Statement.ReadAsync<Guid>(with, $"select id from {table} order by id limit 1", cancellationToken);
        for (int round = 0; round < 15; round++)
        {
            foreach ((NpgsqlConnection connection, Samples samples) in new[] { (without, off), (with, on) })
            {
                await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
                await using NpgsqlCommand command = new($"update {table} set created_at = created_at - interval '1 second' where id = $1", connection)
                {
                    Parameters = { new NpgsqlParameter<Guid> { TypedValue = row } },
                };
                await command.PrepareAsync(cancellationToken);
                await samples.TimeAsync(async () =>
                {
                    for (int count = 0; count < Statements; count++)
                    {
                        await command.ExecuteNonQueryAsync(cancellationToken);
                    }
                });
                await transaction.RollbackAsync(cancellationToken);
            }
        }

        Report.Print($"{off.Line($"{Statements} updates of {table}, without")}");
        Report.Print($"{on.Line($"{Statements} updates of {table}, with")}");
        Report.Ask("capture of one statement, difference of medians", (on.Median - off.Median) / Statements, 0.05, "ms");
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
        for (int round = 0; round < 15; round++)
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

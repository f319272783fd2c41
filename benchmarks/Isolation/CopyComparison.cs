using Npgsql;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>What capture adds to a COPY, in turns with the same COPY into a database without the triggers.</summary>
internal static class CopyComparison
{
    private const int CopiedRows = 10_000;
    private const int Rounds = 21;

    /// <summary>Runs the comparison and prints it.</summary>
    /// <param name="with">Leads to a database with the triggers.</param>
    /// <param name="without">Leads to one without.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task RunAsync(NpgsqlConnection with, NpgsqlConnection without, CancellationToken cancellationToken)
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

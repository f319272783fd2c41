using Npgsql;
using SeedKit.Baselines.Leases;
using SeedKit.Baselines.Resets;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>One statement that changes ten rows of one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sql">The statement.</param>
internal sealed record TableWork(string Table, string Sql)
{
    /// <summary>
    /// Ten rows each in the table with the most columns and the most indexes of the demo and in two others: an update, an insert, an update.
    /// </summary>
    public static IReadOnlyList<TableWork> Widest { get; } =
    [
        new("migration.assets", "update migration.assets set updated_at = updated_at + interval '1 day' where id in (select id from migration.assets order by id limit 10)"),
        new("migration.llm_usage_logs", "insert into migration.llm_usage_logs select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).* from migration.llm_usage_logs as t order by id limit 10"),
        new("migration.raw_import_records", "update migration.raw_import_records set processing_notes = concat(processing_notes, 'x') where id in (select id from migration.raw_import_records order by id limit 10)"),
    ];

    // Every table whose primary key is one column, with what would change ten of its rows. Which of these the constraints let
    // through, and which touch no other table, is tried.
    private const string Candidates = """
        select c.oid::regclass::text as name, c.oid::regclass || ' ' || action as label, sql
          from pg_class as c
          join pg_index as i on i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1
          join pg_attribute as k on k.attrelid = c.oid and k.attnum = i.indkey[0]
         cross join lateral (
               select format('update %1$s set %2$I = %2$I + interval ''1 day'' where %3$I in (select %3$I from %1$s order by %3$I limit 10)', c.oid::regclass, a.attname, k.attname), 'update'
                 from pg_attribute as a
                where a.attrelid = c.oid and a.attname in ('updated_at', 'created_at') and a.atttypid = 'timestamptz'::regtype
               union all
               select format('insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(%2$L, gen_random_uuid()))).* from %1$s as t order by %2$I limit 10', c.oid::regclass, k.attname), 'insert'
                where k.atttypid = 'uuid'::regtype
               union all
               select format('delete from %1$s where %2$I in (select %2$I from %1$s order by %2$I limit 10)', c.oid::regclass, k.attname), 'delete') as statement(sql, action)
         where c.relkind = 'r' and c.relnamespace = 'migration'::regnamespace
         order by 1, 2, 3
        """;

    /// <summary>The statements that change ten rows of one table and nothing else, by what a reset after each had to put back, wherever they will be run:
    /// which rows come first differs from one database to the other, and a constraint may stop what it lets through elsewhere.</summary>
    public static async Task<IReadOnlyList<TableWork>> ReadAsync(IReadOnlyList<DatabasePool> pools, CancellationToken cancellationToken)
    {
        IReadOnlyList<TableWork> works = await ReadCandidatesAsync(pools[0], cancellationToken);
        foreach (DatabasePool pool in pools)
        {
            await using Lease lease = await pool.LeaseAsync(cancellationToken);
            List<TableWork> fit = [];
            foreach (TableWork work in works)
            {
                if (await work.FitsAsync(lease, cancellationToken))
                {
                    fit.Add(work);
                }
            }

            works = fit;
        }

        return works;
    }

    /// <summary>Three statements on three tables, drawn.</summary>
    public static IReadOnlyList<TableWork> Draw(IReadOnlyList<TableWork> works, Random random)
    {
        List<TableWork> drawn = [];
        while (drawn.Count < 3)
        {
            TableWork work = works[random.Next(works.Count)];
            if (drawn.TrueForAll(other => other.Table != work.Table))
            {
                drawn.Add(work);
            }
        }

        return drawn;
    }

    /// <summary>Runs the statement and commits it.</summary>
    public async Task RunAsync(Lease lease, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await lease.OpenAsync(cancellationToken);
        await Statement.RunAsync(connection, Sql, cancellationToken);
    }

    private static async Task<IReadOnlyList<TableWork>> ReadCandidatesAsync(DatabasePool pool, CancellationToken cancellationToken)
    {
        await using Lease lease = await pool.LeaseAsync(cancellationToken);
        List<TableWork> candidates = [];
        await using NpgsqlConnection connection = await lease.OpenAsync(cancellationToken);
        await using NpgsqlCommand command = new(Candidates, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            candidates.Add(new(reader.GetString(0), reader.GetString(2)));
        }

        return candidates;
    }

    private async Task<bool> FitsAsync(Lease lease, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(lease, cancellationToken);
        }
        catch (PostgresException)
        {
            return false;
        }

        ResetReport report = await lease.ResetAsync(cancellationToken);
        return report.Tables is [{ Rows: 10 }];
    }
}

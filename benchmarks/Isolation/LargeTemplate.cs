using Npgsql;
using SeedKit.Baselines;
using SeedKit.Baselines.Leases;
using SeedKit.Benchmarks.Figures;

namespace SeedKit.Benchmarks.Isolation;

/// <summary>
/// The full demo with a hundred times the rows in every table that allows it: each row stands there 99 times more with another key.
/// Tables with another unique value stay as they are. The seeder's own <c>scaled:100</c> would multiply the assets and leave other tables as they are.
/// </summary>
internal static class LargeTemplate
{
    // In replica mode: foreign keys hold anyway, since the copies refer to the same rows. A unique value that cannot be there twice
    // leaves the table as it is.
    private const string Multiply = """
        do $body$
        declare
          t record;
        begin
          set local session_replication_role = replica;
          for t in
            select c.oid::regclass as name,
                   string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns,
                   string_agg(case when a.attnum = i.indkey[0] then 'gen_random_uuid()' else 't.' || quote_ident(a.attname) end, ', ' order by a.attnum) as copied
              from pg_class as c
              join pg_index as i on i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1
              join pg_attribute as k on k.attrelid = c.oid and k.attnum = i.indkey[0] and k.atttypid = 'uuid'::regtype
              join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where c.relkind = 'r' and c.relnamespace = 'migration'::regnamespace
             group by c.oid
          loop
            begin
              execute format('insert into %1$s (%2$s) select %3$s from %1$s as t, generate_series(1, 99)', t.name, t.columns, t.copied);
            exception when unique_violation or exclusion_violation then
              null;
            end;
          end loop;
        end
        $body$
        """;

    private const string Size = "select pg_database_size(current_database()) / 1048576 || ' MB, ' || (select sum(reltuples)::int8 from pg_class where relkind = 'r' and relnamespace = 'migration'::regnamespace) || ' rows'";

    /// <summary>Derives the template.</summary>
    public static Task<Template> BuildAsync(Template seeded, CancellationToken cancellationToken) => seeded.DeriveAsync(
        new TemplateSource(seeded.Source.Name, $"{seeded.Source.Fingerprint} times 100", async (connection, token) =>
        {
            await Statement.RunAsync(connection, Multiply, token);
            await Statement.RunAsync(connection, "vacuum analyze", token);
        }),
        cancellationToken);

    /// <summary>The sizes of both, for people.</summary>
    public static async Task<string> CompareAsync(DatabasePool small, DatabasePool large, CancellationToken cancellationToken) =>
        $"{await ReadSizeAsync(small, cancellationToken)} against {await ReadSizeAsync(large, cancellationToken)}";

    private static async Task<string> ReadSizeAsync(DatabasePool pool, CancellationToken cancellationToken)
    {
        await using Lease lease = await pool.LeaseAsync(cancellationToken);
        await using NpgsqlConnection connection = await lease.OpenAsync(cancellationToken);
        return await Statement.ReadAsync<string>(connection, Size, cancellationToken);
    }
}

using Npgsql;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Verification;

namespace SeedKit.Tests.Support.Faults;

/// <summary>A database in which the rules found nothing. What is planted into it is inspected as far as it can have changed the answers.</summary>
public sealed class CleanState
{
    // A truncated table has no rows that were counted, but a new file; sequences are not counted at all: whatever names one is asked again.
    // What a type, a function or a view means to a query changes without a word of the query, so then nothing holds any more.
    private const string Query = """
        select 'wrote', relname::text from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0
        union all select 'wrote', relname from pg_class where relkind = 'S'
        union all select 'changed', relname from pg_class where relkind = 'r' and xmin::text::bigint >= pg_current_xact_id()::text::bigint
        union all select 'changed', attrelid::regclass::text from pg_attribute where xmin::text::bigint >= pg_current_xact_id()::text::bigint
        union all select 'changed', known from unnest($1) as known where to_regclass(known) is null
        union all select 'changed', '' from pg_stat_xact_sys_tables where n_tup_ins + n_tup_upd + n_tup_del > 0
        union all select 'forget', relname from pg_stat_xact_sys_tables
            where relname in ('pg_proc', 'pg_rewrite', 'pg_enum', 'pg_cast', 'pg_operator', 'pg_collation') and n_tup_ins + n_tup_upd + n_tup_del > 0
                or relname in ('pg_type', 'pg_namespace') and n_tup_upd > 0
        """;

    private readonly Recollection clean;

    private CleanState(Recollection clean) => this.clean = clean;

    /// <summary>Remembers a database that was verified and found clean.</summary>
    public static async Task<CleanState> ReadAsync(NpgsqlConnection connection, Contract contract, CancellationToken cancellationToken)
    {
        // What reads no table asks about objects, which may change behind the same words.
        RuleContext context = new(await CatalogReader.ReadAsync(connection, cancellationToken), contract);
        IEnumerable<DataCheck> checks = RuleCatalogue.All.OfType<DataRule>().SelectMany(rule => rule.Checks(context)).Where(check => check.Reads.Count > 0);
        return new CleanState(new Recollection(context.Catalog, checks.Select(check => check.Offences).ToHashSet(StringComparer.Ordinal), []));
    }

    /// <summary>What still holds after what the connection's transaction has done so far; null if nothing does.</summary>
    internal async Task<Recollection?> AfterAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        List<(string Change, string Name)> changes = [];
        await using NpgsqlCommand command = new(Query, connection) { Parameters = { new() { Value = clean.Catalog!.Tables.Select(table => table.Name.Sql).ToArray() } } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            changes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return changes.Exists(change => change.Change == "forget")
            ? null
            : clean with
            {
                Catalog = changes.Exists(change => change.Change == "changed") ? null : clean.Catalog,
                Changed = [.. changes.Select(change => Bare(change.Name)).Where(name => name.Length > 0).Distinct()],
            };
    }

    private static string Bare(string name) => name[(name.LastIndexOf('.') + 1)..].Replace("\"", "", StringComparison.Ordinal);
}

using Npgsql;
using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Verification;
using SeedKit.Verification.Rules.Schema;

namespace SeedKit.Tests.Support.Faults;

/// <summary>A database in which the rules found nothing. What is planted into it is inspected as far as it can have changed the answers.</summary>
public sealed class CleanState
{
    // A truncated table has no rows that were counted, but a new file; sequences are not counted at all: whatever names one is asked again.
    // Whatever alters a table, its indexes, constraints, triggers or policies, locks it for that, and what alters its privileges writes its row.
    // What an old type, function or view means to a query changes without a word of the query, so then nothing holds any more; a new one is
    // named by nothing that was asked before.
    private const string Query = """
        with touched as (
            select oid, relname, pg_stat_get_xact_tuples_inserted(oid) as added, pg_stat_get_xact_tuples_updated(oid) + pg_stat_get_xact_tuples_deleted(oid) as changed,
                pg_stat_get_xact_tuples_updated(oid) as updated
            from pg_class where relkind in ('r', 'p'))
        select 'wrote', relname::text from touched where oid >= 16384 and added + changed > 0
        union all select 'wrote', relname from pg_class where relkind = 'S'
        union all select 'altered', relation::regclass::text from pg_locks
            where pid = pg_backend_pid() and locktype = 'relation' and mode in ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
        union all select 'changed', relname from pg_class where oid >= 16384 and relkind = 'r' and xmin::text::bigint >= pg_current_xact_id()::text::bigint
        union all select 'changed', attrelid::regclass::text from pg_attribute where attrelid >= 16384 and xmin::text::bigint >= pg_current_xact_id()::text::bigint
        union all select 'changed', known from unnest($1) as known where to_regclass(known) is null
        union all select 'changed', '' from touched where oid < 16384 and added + changed > 0
        union all select 'forget', relname from touched
            where oid < 16384 and (relname in ('pg_cast', 'pg_operator', 'pg_collation') and added + changed > 0
                or relname in ('pg_proc', 'pg_rewrite', 'pg_enum') and changed > 0
                or relname in ('pg_type', 'pg_namespace') and updated > 0)
        """;

    private readonly Recollection clean;

    private CleanState(Recollection clean) => this.clean = clean;

    /// <summary>Remembers a database that was verified and found clean.</summary>
    public static async Task<CleanState> ReadAsync(NpgsqlConnection connection, Contract contract, CancellationToken cancellationToken)
    {
        RuleContext context = new(await CatalogReader.ReadAsync(connection, cancellationToken), contract);

        // The validator of a function looks at whatever its body names.
        IEnumerable<string> data = RuleCatalogue.All.OfType<DataRule>().Where(rule => rule is not FunctionDoesNotCompileRule)
            .SelectMany(rule => rule.Checks(context)).Select(check => check.Offences);
        IEnumerable<string> plans = RuleCatalogue.All.OfType<PlanRule>().SelectMany(rule => rule.Checks(context)).Select(check => check.Query);
        return new CleanState(new Recollection(context.Catalog, data.Concat(plans).ToHashSet(StringComparer.Ordinal), []));
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

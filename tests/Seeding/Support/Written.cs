using Npgsql;
using SeedKit.Verification;

namespace SeedKit.Tests.Seeding.Support;

/// <summary>Asks the server what the transaction has written so far.</summary>
internal static class Written
{
    // A truncated table has no rows that were counted, but a new file; sequences are not counted at all: whatever names one is asked again.
    private const string Query = """
        select relname, false from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0
        union all select relname, false from pg_class where relkind = 'S'
        union all select relname, true from pg_class where relkind = 'r' and xmin::text::bigint >= pg_current_xact_id()::text::bigint
        union all select '', true from pg_stat_xact_sys_tables where n_tup_ins + n_tup_upd + n_tup_del > 0
        """;

    /// <summary>What still holds of what was found clean before the transaction.</summary>
    public static async Task<Recollection> SinceAsync(NpgsqlConnection connection, Recollection clean, CancellationToken cancellationToken)
    {
        List<string> names = [];
        bool wroteCatalog = false;
        await using NpgsqlCommand command = new(Query, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            wroteCatalog |= reader.GetBoolean(1);
            names.Add(reader.GetString(0));
        }

        return clean with { Catalog = wroteCatalog ? null : clean.Catalog, Changed = [.. names.Where(name => name.Length > 0)] };
    }
}

namespace SeedKit.Tests.Seeding.Support;

/// <summary>How many children parents have, for each foreign key and all tenants together.</summary>
internal static class ChildCounts
{
    // A query that writes a query for each key; pg_constraint by oid, columns in the order of the key. Keys to the tenants themselves and
    // keys that allow one child only are left out.
    private const string Queries = """
        select format(
            'select %L || case when bool_or(n = 0) then '''' else '' none'' end || case when bool_or(n = 1) then '''' else '' one'' end'
            || ' || case when bool_or(n > 1) then '''' else '' many'' end from (select count(c.*) as n from %s p left join %s c on %s group by %s) counted',
            c.conname, c.confrelid::regclass, c.conrelid::regclass,
            string_agg(format('c.%I = p.%I', child.attname, parent.attname), ' and ' order by k.position),
            string_agg(format('p.%I', parent.attname), ', ' order by k.position))
        from pg_constraint c
        cross join lateral unnest(c.conkey, c.confkey) with ordinality k (child, parent, position)
        join pg_attribute child on child.attrelid = c.conrelid and child.attnum = k.child
        join pg_attribute parent on parent.attrelid = c.confrelid and parent.attnum = k.parent
        where c.contype = 'f' and c.connamespace = 'migration'::regnamespace
          and c.confrelid not in ('migration.client_accounts'::regclass, 'migration.engagements'::regclass)
          and not exists (select from pg_constraint u where u.conrelid = c.conrelid and u.contype in ('p', 'u') and u.conkey <@ c.conkey)
        group by c.oid, c.conname, c.confrelid, c.conrelid
        order by c.conname
        """;

    /// <summary>One line for each key: its name, followed by those of the counts none, one and many that no parent has.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DemoDatabase database) =>
        await database.QueryAsync(string.Join(" union all ", await database.QueryAsync(Queries)));
}

namespace SeedKit.Tests.Seeding.Support;

/// <summary>What the columns could hold and do not: a label of an enum, a value of a boolean, NULL or a value where both are allowed.</summary>
internal static class UnusedValues
{
    // A query that writes a query for each column.
    private const string Queries = """
        with columns as (
            select c.relname as tab, a.attname as col, a.attnotnull as required, t.typtype = 'e' as is_enum, a.atttypid::regtype as type
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            where c.relnamespace = 'migration'::regnamespace and c.relkind = 'r')
        select format('select %L where not exists (select from migration.%I where %I is null)', tab || '.' || col || ' NULL', tab, col)
        from columns where not required
        union all
        select format('select %L where not exists (select from migration.%I where %I is not null)', tab || '.' || col || ' not NULL', tab, col)
        from columns where not required
        union all
        select format('select %L || label from unnest(enum_range(null::%s)) label where not exists (select from migration.%I where %I = label)', tab || '.' || col || ' ', type, tab, col)
        from columns where is_enum
        union all
        select format('select %L || label from unnest(array[true, false]) label where not exists (select from migration.%I where %I = label)', tab || '.' || col || ' ', tab, col)
        from columns where type = 'boolean'::regtype
        """;

    /// <summary>One line for each: table, column and value.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DemoDatabase database) =>
        await database.QueryAsync(string.Join(" union all ", await database.QueryAsync(Queries)));
}

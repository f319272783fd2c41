-- Indexes sorted by a collation that the operating system, or ICU, has changed since. A hash index keeps no order.
with changed as materialized (
    select c.oid, c.collname::text as name, c.collversion as recorded, pg_catalog.pg_collation_actual_version(c.oid) as actual
    from pg_catalog.pg_collation c
    where c.collversion is not null
        and c.oid in (
            select used.sorting
            from pg_catalog.pg_index i
            cross join lateral pg_catalog.unnest(i.indcollation::oid[]) as used (sorting)
            where i.indrelid >= 16384)
    union all
    select 'pg_catalog."default"'::pg_catalog.regcollation, 'default', d.datcollversion, pg_catalog.pg_database_collation_actual_version(d.oid)
    from pg_catalog.pg_database d
    where d.datname = pg_catalog.current_database()
)
select i.indrelid, ic.relname, pg_catalog.array_agg(
    pg_catalog.format('collation "%s" was version %s and is %s', changed.name, changed.recorded, changed.actual) order by changed.name)
from changed
join pg_catalog.pg_index i on changed.oid = any (i.indcollation::oid[])
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_am am on am.oid = ic.relam and am.amname <> 'hash'
where changed.recorded <> changed.actual and i.indrelid >= 16384
group by i.indrelid, ic.relname;

-- Enum types with their labels in sort order.
select t.oid, n.nspname, t.typname,
    coalesce(l.labels, '{}'),
    pg_catalog.pg_get_userbyid(t.typowner), d.description
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join (
    select e.enumtypid, pg_catalog.array_agg(e.enumlabel::text order by e.enumsortorder) as labels
    from pg_catalog.pg_enum e
    group by e.enumtypid) l on l.enumtypid = t.oid
left join pg_catalog.pg_description d
    on d.objoid = t.oid and d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.objsubid = 0
where t.typtype = 'e'
    and n.nspname <> 'information_schema'
    and not pg_catalog.starts_with(n.nspname::text, 'pg_')
    and not exists (
        select from pg_catalog.pg_depend e
        where e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname;

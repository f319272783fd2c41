-- Tables, views and sequences. This is the one place that decides which relations are ours: the other queries may return
-- rows for more of them (an extension's tables), and the reader drops what it does not find here.
select c.oid, n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relkind, c.relpersistence, pg_catalog.pg_get_userbyid(c.relowner), d.description,
    c.relrowsecurity, c.relforcerowsecurity, c.relispopulated,
    case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end,
    case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end,
    case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid, true) end,
    c.reloptions
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_description d
    on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
    and n.nspname <> 'information_schema'
    and not pg_catalog.starts_with(n.nspname::text, 'pg_')
    and not exists (
        select from pg_catalog.pg_depend e
        where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid and e.deptype = 'e')
order by n.nspname, c.relname;

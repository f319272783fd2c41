-- What a view reads, from the dependencies of its rewrite rule.
select distinct r.ev_class, n.nspname, c.relname
from pg_catalog.pg_rewrite r
join pg_catalog.pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm')
join pg_catalog.pg_namespace vn on vn.oid = v.relnamespace
join pg_catalog.pg_depend d
    on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and d.objid = r.oid
    and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid <> r.ev_class
join pg_catalog.pg_class c on c.oid = d.refobjid and c.relkind in ('r', 'p', 'f', 'v', 'm')
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where vn.nspname <> 'information_schema'
    and not pg_catalog.starts_with(vn.nspname::text, 'pg_')
order by r.ev_class, n.nspname, c.relname;

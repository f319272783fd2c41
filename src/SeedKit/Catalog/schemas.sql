-- Schemas that are not the system's. "public" belongs to no extension and is listed like any other.
select n.oid, n.nspname, pg_catalog.pg_get_userbyid(n.nspowner), d.description
from pg_catalog.pg_namespace n
left join pg_catalog.pg_description d
    on d.objoid = n.oid and d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and d.objsubid = 0
where n.nspname <> 'information_schema'
    and not pg_catalog.starts_with(n.nspname::text, 'pg_')
    and not exists (
        select from pg_catalog.pg_depend e
        where e.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and e.objid = n.oid and e.deptype = 'e')
order by n.nspname;

-- Functions, procedures and aggregates; pg_get_functiondef refuses an aggregate. A body written as BEGIN ATOMIC has no prosrc.
-- The constructors that a range type brings along (deptype 'i') are left out.
select p.oid, n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid), l.lanname,
    case when p.prosqlbody is not null then pg_catalog.pg_get_function_sqlbody(p.oid)
         when l.lanname in ('c', 'internal') then '' else p.prosrc end,
    case when p.prokind <> 'a' then pg_catalog.pg_get_functiondef(p.oid) else '' end,
    p.prokind, p.prosecdef, p.provolatile, p.proconfig, pg_catalog.pg_get_userbyid(p.proowner), d.description
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_language l on l.oid = p.prolang
left join pg_catalog.pg_description d
    on d.objoid = p.oid and d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objsubid = 0
where n.nspname <> 'information_schema'
    and not pg_catalog.starts_with(n.nspname::text, 'pg_')
    and not exists (
        select from pg_catalog.pg_depend e
        where e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
order by n.nspname, p.proname, 4;

-- All domains, the system's and the extensions' too: a column's base type may lie under one of those. The first column after
-- the name says whether it is ours. CHECK only: PostgreSQL 18 keeps a domain's NOT NULL in pg_constraint as well.
select t.oid, n.nspname, t.typname,
    n.nspname <> 'information_schema'
        and not pg_catalog.starts_with(n.nspname::text, 'pg_')
        and not exists (
            select from pg_catalog.pg_depend e
            where e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and e.objid = t.oid and e.deptype = 'e'),
    b.oid, bn.nspname, b.typname, pg_catalog.format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
    array(
        select pg_catalog.concat(con.conname, ' ', pg_catalog.pg_get_constraintdef(con.oid, true))
        from pg_catalog.pg_constraint con
        where con.contypid = t.oid and con.contype = 'c'
        order by con.conname),
    d.description
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
join pg_catalog.pg_type b on b.oid = t.typbasetype
join pg_catalog.pg_namespace bn on bn.oid = b.typnamespace
left join pg_catalog.pg_description d
    on d.objoid = t.oid and d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.objsubid = 0
where t.typtype = 'd'
order by n.nspname, t.typname;

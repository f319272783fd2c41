-- Row-level security policies. The columns that an expression reads stand in pg_depend, so nobody has to parse it.
select p.polrelid, p.polname, p.polcmd, p.polpermissive,
    array(
        select case when r.oid = 0 then 'PUBLIC' else pg_catalog.pg_get_userbyid(r.oid)::text end
        from pg_catalog.unnest(p.polroles) as r (oid)),
    pg_catalog.pg_get_expr(p.polqual, p.polrelid, true), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid, true),
    array(
        select distinct d.refobjsubid::int2
        from pg_catalog.pg_depend d
        where d.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass and d.objid = p.oid
            and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = p.polrelid and d.refobjsubid > 0
        order by 1)
from pg_catalog.pg_policy p
order by p.polrelid, p.polname;

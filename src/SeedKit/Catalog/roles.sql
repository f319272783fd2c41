-- Roles of the cluster, without the predefined ones, and what each belongs to.
select r.rolname, r.rolsuper, r.rolbypassrls, r.rolcanlogin, r.rolinherit, r.rolcreaterole, r.rolcreatedb, r.rolreplication,
    array(
        select distinct pg_catalog.pg_get_userbyid(m.roleid)::text
        from pg_catalog.pg_auth_members m
        where m.member = r.oid
        order by 1)
from pg_catalog.pg_roles r
where not pg_catalog.starts_with(r.rolname::text, 'pg_')
order by r.rolname;

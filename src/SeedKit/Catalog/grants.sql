-- Privileges beyond the owner's own. Nothing granted yet means the built-in default, which for functions and types lets
-- everybody in, so that default is spelt out. One privilege from two grantors is one privilege. An oid is unique within its
-- system catalog only, hence the kind.
select distinct g.kind, g.object, case when x.grantee = 0 then 'PUBLIC' else pg_catalog.pg_get_userbyid(x.grantee)::text end as grantee,
    x.privilege_type, x.is_grantable, g.column_name
from (
    select 'c' as kind, c.oid as object, c.relowner as owner, c.relacl as acl, null::name as column_name
    from pg_catalog.pg_class c
    where c.relacl is not null
    union all
    select 'c', a.attrelid, c.relowner, a.attacl, a.attname
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    where a.attacl is not null
    union all
    select 'n', n.oid, n.nspowner, n.nspacl, null
    from pg_catalog.pg_namespace n
    where n.nspacl is not null
    union all
    select 'p', p.oid, p.proowner, coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner)), null
    from pg_catalog.pg_proc p
    where p.oid >= 16384
    union all
    select 't', t.oid, t.typowner, coalesce(t.typacl, pg_catalog.acldefault('T', t.typowner)), null
    from pg_catalog.pg_type t
    where t.typtype in ('e', 'd') and t.oid >= 16384
) g
cross join lateral pg_catalog.aclexplode(g.acl) x
where x.grantee <> g.owner and (g.object >= 16384 or g.object = 'public'::pg_catalog.regnamespace)
order by 1, 2, 3, 4, 5, 6;

-- One installation at a time in a database. The key is 'seedkit' read as a number.
select pg_catalog.pg_advisory_xact_lock(32481099766196596);

-- May this role install, what is here already, which version, and as which role did we come.
select pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') as may_create,
    current_user::text as role_name,
    pg_catalog.current_setting('role') as role_setting,
    pg_catalog.to_regclass('seedkit.schema_version') is not null as installed,
    array(
        select i.identity
        from (
            select 'pg_catalog.pg_namespace'::pg_catalog.regclass as class, n.oid, n.oid as namespace
            from pg_catalog.pg_namespace n
            where n.nspname <> 'public'
            union all
            select 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, c.relnamespace
            from pg_catalog.pg_class c
            where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
            union all
            select 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, p.pronamespace
            from pg_catalog.pg_proc p
            union all
            select 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.typnamespace
            from pg_catalog.pg_type t
            left join pg_catalog.pg_class c on c.oid = t.typrelid
            where t.typtype in ('e', 'd', 'c', 'r') and (t.typrelid = 0 or c.relkind = 'c')
        ) o
        join pg_catalog.pg_namespace n on n.oid = o.namespace
        cross join lateral pg_catalog.pg_identify_object(o.class, o.oid, 0) i
        where o.oid >= 16384
            and n.nspname <> 'information_schema'
            and not pg_catalog.starts_with(n.nspname::text, 'pg_')
            and not exists (select from pg_catalog.pg_depend e where e.classid = o.class and e.objid = o.oid and e.deptype = 'e')
        order by i.identity
        limit 6) as objects;

-- The types and collations of columns and index keys, each pair once: 12,000 columns have some ten of them. User objects have
-- oids from 16384 up.
select u.atttypid, u.atttypmod, u.attcollation, pg_catalog.format_type(u.atttypid, u.atttypmod), n.nspname, t.typname, t.typcollation,
    cn.nspname, co.collname,
    case when cn.nspname = 'pg_catalog' then pg_catalog.quote_ident(co.collname)
         when co.oid is not null then pg_catalog.format('%I.%I', cn.nspname, co.collname) end
from (
    select distinct a.atttypid, a.atttypmod, a.attcollation
    from pg_catalog.pg_attribute a
    where a.attrelid >= 16384 and a.attnum > 0) u
join pg_catalog.pg_type t on t.oid = u.atttypid
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_collation co on co.oid = u.attcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
order by u.atttypid, u.atttypmod, u.attcollation;

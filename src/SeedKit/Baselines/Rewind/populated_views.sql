-- Materialized views that hold rows.
select c.oid::int8 as oid, n.nspname as schema, c.relname as name
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where c.relkind = 'm'
   and c.relispopulated
 order by n.nspname, c.relname

-- Materialized views that hold rows, each with the file that they lie in: a refresh makes a new one. By oid: a view is made
-- after those it reads.
select n.nspname, c.relname, pg_catalog.pg_relation_filenode(c.oid)::int8
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where c.relkind = 'm'
   and c.relispopulated
 order by c.oid

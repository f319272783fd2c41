-- What may the role do with each relation? Privileges on single columns count: a role that may insert some may insert.
select n.nspname,
       c.relname,
       has_any_column_privilege($1, c.oid, 'SELECT') as may_select,
       has_table_privilege($1, c.oid, 'DELETE') as may_delete,
       array(select a.attname::text from pg_catalog.pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege($1, c.oid, a.attnum, 'INSERT')) as insertable,
       array(select a.attname::text from pg_catalog.pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege($1, c.oid, a.attnum, 'UPDATE')) as updatable
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm')
  and n.nspname <> 'information_schema'
  and n.nspname not like 'pg\_%'
  and has_schema_privilege($1, n.oid, 'USAGE')

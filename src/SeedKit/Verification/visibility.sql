-- What may the current role read, and what would row-level security hide from it?
-- row_security_active() answers for the role as it is (superuser, BYPASSRLS, owner, forced), which no join on pg_roles does.
select current_user::text as role,
       n.nspname,
       c.relname,
       has_schema_privilege(n.oid, 'USAGE') and has_table_privilege(c.oid, 'SELECT') as readable,
       row_security_active(c.oid) as filtered
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and n.nspname <> 'information_schema'
  and n.nspname not like 'pg\_%'
order by n.nspname collate "C", c.relname collate "C"

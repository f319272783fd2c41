-- Respawn sets back none unless asked, and then to where they start and not to where the seed left them.
select n.nspname, c.relname
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where c.relkind = 'S'
   and c.relpersistence <> 't'
 order by n.nspname, c.relname

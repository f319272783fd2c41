select n.nspname, c.relname
  from pg_catalog.pg_sequence s
  join pg_catalog.pg_class c on c.oid = s.seqrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where s.seqcache > 1
   and c.relpersistence <> 't'
 order by n.nspname, c.relname

-- Every sequence with what it stands at: the tables of a template do not change any more, so these are the baseline's values.
select n.nspname as schema, c.relname as name, c.oid::int8 as oid, s.seqcache > 1 as is_cached
  from pg_catalog.pg_sequence s
  join pg_catalog.pg_class c on c.oid = s.seqrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where c.relpersistence <> 't'
   and not (n.nspname = 'seedkit' and c.relname like 'rewind\_%')
 order by n.nspname, c.relname

-- Every table that holds rows itself, with the columns that can be written: generated ones compute themselves. Tables of
-- extensions too, because Respawn empties them like any other.
select n.nspname,
       c.relname,
       array(select a.attname::text
               from pg_catalog.pg_attribute a
              where a.attrelid = c.oid
                and a.attnum > 0
                and not a.attisdropped
                and a.attgenerated = ''
              order by a.attnum) as columns
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where c.relkind = 'r'
   and c.relpersistence <> 't'
   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
 order by n.nspname, c.relname

-- Writes the statement that reads the checksums: one SELECT for each object. ONLY, so that rows are counted where they are.
select string_agg(case c.relkind
                    when 'S' then format('select %L::text, %L::text, last_value || '' '' || is_called from %I.%I',
                                         n.nspname, c.relname, n.nspname, c.relname)
                    else format('select %L::text, %L::text, count(*) || '' '' || coalesce(sum(pg_catalog.hashtextextended(t::text, 0)), 0) from only %I.%I as t',
                                n.nspname, c.relname, n.nspname, c.relname)
                  end,
                  E'\nunion all\n' order by n.nspname, c.relname)
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'S', 'm')
   and (c.relkind <> 'm' or c.relispopulated)
   and c.relpersistence <> 't'
   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
   -- The logs by which SeedKit rewinds a database are not a part of what it holds.
   and not (n.nspname = 'seedkit' and c.relname like 'rewind\_%')

-- Every table whose rows a test can change, with what decides how it is captured and restored.
-- A partition is written through its root or directly; both end in the root's log, so each relation names its root.
select c.oid::int8                                                   as oid,
       n.nspname                                                     as schema,
       c.relname                                                     as name,
       c.relkind = 'p'                                               as is_partitioned,
       coalesce(pg_catalog.pg_partition_root(c.oid), c.oid)::int8    as root,
       -- Rows of inheriting tables pass a parent's transition tables cut down to the parent's columns.
       not c.relispartition and c.relkind = 'r'
         and exists (select from pg_catalog.pg_inherits i where c.oid in (i.inhparent, i.inhrelid)) as inherits,
       -- What fires in replica mode would change the rows while they are being restored.
       exists (select
                 from pg_catalog.pg_trigger t
                where t.tgrelid = c.oid
                  and t.tgenabled in ('A', 'R'))
         or exists (select
                      from pg_catalog.pg_rewrite r
                     where r.ev_class = c.oid
                       and r.ev_enabled in ('A', 'R')
                       and r.rulename <> '_RETURN')                  as fires_in_replica_mode,
       -- A trigger that may change columns which the statement does not name.
       exists (select
                 from pg_catalog.pg_trigger t
                where t.tgrelid = c.oid
                  and t.tgtype & 19 = 19
                  and not t.tgisinternal)                            as changes_rows_before,
       coalesce(columns.names, '{}')                                 as column_names,
       coalesce(columns.identity_always, '{}')                       as column_identity_always,
       coalesce(columns.wide, '{}')                                  as column_wide,
       coalesce(key.names, '{}')                                     as key_names
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  -- Generated columns can be neither written nor restored: they follow from the others.
  left join lateral (select array_agg(a.attname::text order by a.attnum)         as names,
                            array_agg(a.attidentity = 'a' order by a.attnum)     as identity_always,
                            -- Text, JSON, arrays and the like, without a declared length.
                            array_agg(a.attstorage in ('x', 'e') and a.atttypmod = -1 order by a.attnum) as wide
                       from pg_catalog.pg_attribute a
                      where a.attrelid = c.oid
                        and a.attnum > 0
                        and not a.attisdropped
                        and a.attgenerated = '') as columns on true
  -- The key by which a row is found again: immediate (at no moment two rows have it), whole, of plain columns without null.
  left join lateral (select array_agg(a.attname::text order by k.position) as names
                       from (select i.indkey, i.indnkeyatts
                               from pg_catalog.pg_index i
                              where i.indrelid = c.oid
                                and i.indisunique
                                and i.indimmediate
                                and i.indisvalid
                                and i.indpred is null
                                and i.indexprs is null
                                and not exists (select
                                                  from pg_catalog.pg_attribute a
                                                 where a.attrelid = c.oid
                                                   and a.attnum = any (i.indkey[0:i.indnkeyatts - 1])
                                                   and (not a.attnotnull or a.attgenerated <> ''))
                              order by i.indisprimary desc, i.indnkeyatts, i.indexrelid
                              limit 1) as best
                      cross join lateral unnest(best.indkey[0:best.indnkeyatts - 1]) with ordinality as k(attnum, position)
                       join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as key on true
 where c.relkind in ('r', 'p')
   and c.relpersistence <> 't'
   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
   and not (n.nspname = 'seedkit' and c.relname like 'rewind\_%')
 order by n.nspname, c.relname

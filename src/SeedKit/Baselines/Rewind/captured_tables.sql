-- Every table whose rows a test can change, with what decides how it is captured and restored.
-- A partition is written through its root or directly; both end in the root's log, so each relation names its root.
with recursive bases as (
  -- What a domain is made of in the end.
  select d.oid as id, d.typbasetype as type, d.typtypmod as modifier from pg_catalog.pg_type d where d.typtype = 'd'
  union all
  select b.id, d.typbasetype, d.typtypmod from bases b join pg_catalog.pg_type d on d.oid = b.type and d.typtype = 'd'),
keys as (
  -- The key by which a row is found again: immediate (at no moment two rows have it), whole, of plain columns without null, and
  -- unique by what its columns take for equal, as an index with another collation or operator class is not.
  select distinct on (i.indrelid)
         i.indrelid as table_id,
         key.names,
         key.equality,
         key.exact,
         key.types
    from pg_catalog.pg_index i
    join pg_catalog.pg_class x on x.oid = i.indexrelid
    join pg_catalog.pg_am y on y.oid = x.relam and y.amname = 'btree'
   cross join lateral (select array_agg(a.attname::text order by k.position) as names,
                              -- By its schema, which no search path need hold: types of extensions have operators of their own.
                              array_agg(pg_catalog.format('operator(%I.%s)', n.nspname, e.oprname) order by k.position) as equality,
                              -- Whether equal values are the same, bit by bit, as 1.0 and 1.00 are not: what the operator class
                              -- promises to a B-tree that stores equal values once. For text without a length, blanks are no part of it.
                              array_agg(o.opcintype <> 'pg_catalog.bpchar'::pg_catalog.regtype
                                        and exists (select
                                                      from pg_catalog.pg_amproc p
                                                      join pg_catalog.pg_proc f on f.oid = p.amproc
                                                     where p.amprocfamily = o.opcfamily
                                                       and p.amproclefttype = o.opcintype
                                                       and p.amprocrighttype = o.opcintype
                                                       and p.amprocnum = 4
                                                       and (f.proname = 'btequalimage'
                                                            or f.proname = 'btvarstrequalimage' and l.collisdeterministic))
                                        order by k.position) as exact,
                              -- A domain may refuse null, which the columns for keys hold where a table has none of the type.
                              array_agg(pg_catalog.format_type(coalesce(b.type, a.atttypid), -1)
                                        || coalesce(' collate ' || pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(l.collname), '')
                                        order by k.position) as types,
                              bool_and(a.attnotnull and a.attgenerated = '' and o.opcdefault and i.indcollation[k.position] = a.attcollation) as is_usable
                         from generate_series(0, i.indnkeyatts - 1) as k(position)
                         join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[k.position]
                         join pg_catalog.pg_opclass o on o.oid = i.indclass[k.position]
                         join pg_catalog.pg_amop m on m.amopfamily = o.opcfamily
                                                  and m.amoplefttype = o.opcintype
                                                  and m.amoprighttype = o.opcintype
                                                  and m.amopstrategy = 3
                         join pg_catalog.pg_operator e on e.oid = m.amopopr
                         join pg_catalog.pg_namespace n on n.oid = e.oprnamespace
                         left join pg_catalog.pg_collation l on l.oid = a.attcollation
                         left join pg_catalog.pg_namespace s on s.oid = l.collnamespace
                         left join bases b on b.id = a.atttypid and not exists (select from bases d where d.id = b.type)) as key
   where i.indisunique
     and i.indimmediate
     and i.indisvalid
     and i.indpred is null
     and i.indexprs is null
     and key.is_usable
   order by i.indrelid, i.indisprimary desc, i.indnkeyatts, i.indexrelid)
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
       coalesce(key.names, '{}')                                     as key_names,
       coalesce(key.equality, '{}')                                  as key_equality,
       coalesce(key.exact, '{}')                                     as key_exact,
       coalesce(key.types, '{}')                                     as key_types
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  -- Generated columns can be neither written nor restored: they follow from the others.
  left join lateral (select array_agg(a.attname::text order by a.attnum)         as names,
                            array_agg(a.attidentity = 'a' order by a.attnum)     as identity_always,
                            -- Text, JSON, arrays and the like, without a declared length.
                            array_agg(a.attstorage in ('x', 'e') and coalesce(b.modifier, a.atttypmod) = -1 order by a.attnum) as wide
                       from pg_catalog.pg_attribute a
                       left join bases b on b.id = a.atttypid and not exists (select from bases d where d.id = b.type)
                      where a.attrelid = c.oid
                        and a.attnum > 0
                        and not a.attisdropped
                        and a.attgenerated = '') as columns on true
  left join keys as key on key.table_id = c.oid
 where c.relkind in ('r', 'p')
   and c.relpersistence <> 't'
   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
   and not (n.nspname = 'seedkit' and c.relname like 'rewind\_%')
 order by n.nspname, c.relname

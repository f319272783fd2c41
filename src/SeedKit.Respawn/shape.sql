-- One checksum over what DDL changes. The row version (xmin) tells of any change to a catalog row; where TRUNCATE, REFRESH or
-- switching triggers writes one too, the columns that DDL alone changes stand instead.
select pg_catalog.md5(pg_catalog.concat_ws('|',
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', c.oid, c.relname, c.relnamespace, c.relowner, c.relkind, c.relnatts,
                c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.reloptions, c.relpersistence, c.relispopulated), ';' order by c.oid)
       from pg_catalog.pg_class c
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relpersistence <> 't' and n.nspname <> 'pg_toast'),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', a.attrelid, a.attnum, a.xmin), ';' order by a.attrelid, a.attnum)
       from pg_catalog.pg_attribute a
       join pg_catalog.pg_class c on c.oid = a.attrelid
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relpersistence <> 't' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', t.oid, t.tgname, t.tgfoid, t.tgtype, t.tgenabled), ';' order by t.oid)
       from pg_catalog.pg_trigger t),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_attrdef s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_constraint s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_namespace s
      where s.nspname not like 'pg\_%'),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_policy s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_extension s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.seqrelid, s.xmin), ';' order by s.seqrelid) from pg_catalog.pg_sequence s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.enumtypid, s.enumlabel), ';' order by s.oid) from pg_catalog.pg_enum s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_rewrite s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_proc s
      where s.oid >= 16384),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_type s
      where s.oid >= 16384 and s.typrelid = 0 and s.typcategory <> 'A'),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.objoid, s.classoid, s.objsubid, s.xmin), ';' order by s.objoid, s.classoid, s.objsubid)
       from pg_catalog.pg_description s where s.objoid >= 16384),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_event_trigger s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_statistic_ext s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_default_acl s),
    (select pg_catalog.string_agg(pg_catalog.concat_ws(',', s.oid, s.xmin), ';' order by s.oid) from pg_catalog.pg_largeobject_metadata s)))

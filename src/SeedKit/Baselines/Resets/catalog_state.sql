-- The state of a database besides the rows of its tables and the values of its sequences. A row of a catalog that changes gets a new
-- xmin; of pg_class, which TRUNCATE writes too, the columns that count are compared. Temporary objects are their session's.
with temporary as (
  select oid from pg_catalog.pg_namespace where nspname like 'pg\_temp%' or nspname like 'pg\_toast\_temp%'),
states as (
  select 'class' as catalog, c.oid, concat_ws(' ', c.relname, c.relkind, c.relnamespace, c.relowner, c.relacl, c.reloptions, c.relrowsecurity,
                                              c.relforcerowsecurity, c.relpersistence, c.relispartition) as state
    from pg_catalog.pg_class c where c.relnamespace not in (table temporary)
  union all
  -- A refresh gives a view a new file.
  select 'view', c.oid, pg_catalog.pg_relation_filenode(c.oid)::text from pg_catalog.pg_class c where c.relkind = 'm'
  union all
  select 'attribute', a.attrelid, a.attnum || ' ' || a.xmin::text
    from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
   where c.relnamespace not in (table temporary)
  union all select 'proc', oid, xmin::text from pg_catalog.pg_proc where oid >= 16384
  union all select 'constraint', oid, xmin::text from pg_catalog.pg_constraint where connamespace not in (table temporary)
  union all select 'trigger', oid, xmin::text from pg_catalog.pg_trigger
  union all select 'policy', oid, xmin::text from pg_catalog.pg_policy
  union all select 'rewrite', oid, xmin::text from pg_catalog.pg_rewrite where oid >= 16384
  union all select 'enum', oid, xmin::text from pg_catalog.pg_enum
  union all select 'namespace', oid, xmin::text from pg_catalog.pg_namespace where oid not in (table temporary)
  union all select 'sequence', seqrelid, xmin::text from pg_catalog.pg_sequence
  union all select 'description', objoid, objsubid || ' ' || xmin::text from pg_catalog.pg_description where objoid >= 16384
  union all select 'extension', oid, xmin::text from pg_catalog.pg_extension
  union all select 'large object', oid, xmin::text from pg_catalog.pg_largeobject_metadata
  union all select 'large object page', loid, pageno || ' ' || xmin::text from pg_catalog.pg_largeobject)
select count(*) || ' ' || sum(pg_catalog.hashtextextended(concat_ws(' ', catalog, oid, state), 0)) from states

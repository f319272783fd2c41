-- Columns of tables and views, an extension's among them: a foreign key of ours may point at one.
select a.attrelid, a.attname, a.attnum, pg_catalog.format_type(a.atttypid, a.atttypmod), t.oid, tn.nspname, t.typname,
    a.attnotnull, pg_catalog.pg_get_expr(ad.adbin, ad.adrelid, true), a.attidentity, a.attgenerated,
    a.attcollation, a.attcollation <> t.typcollation, d.description
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_type t on t.oid = a.atttypid
join pg_catalog.pg_namespace tn on tn.oid = t.typnamespace
left join pg_catalog.pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join pg_catalog.pg_description d
    on d.objoid = a.attrelid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = a.attnum
where c.relkind in ('r', 'p', 'f', 'v', 'm')
    and a.attnum > 0
    and not a.attisdropped
    and n.nspname <> 'information_schema'
    and not pg_catalog.starts_with(n.nspname::text, 'pg_')
order by a.attrelid, a.attnum;

-- Columns of tables and views, an extension's among them: a foreign key of ours may point at one. A default reads no column, so
-- its table need not be opened for it.
select a.attrelid, a.attname, pg_catalog.quote_ident(a.attname) <> a.attname, a.attnum, a.atttypid, a.atttypmod,
    a.attnotnull, pg_catalog.pg_get_expr(ad.adbin, case when a.attgenerated = '' then 0 else ad.adrelid end, true), a.attidentity, a.attgenerated, a.attcollation, d.description
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
left join pg_catalog.pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
left join pg_catalog.pg_description d
    on d.objoid = a.attrelid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = a.attnum
where c.oid >= 16384
    and c.relkind in ('r', 'p', 'f', 'v', 'm')
    and a.attnum > 0
    and not a.attisdropped
order by a.attrelid, a.attnum;

-- The sequence that a default takes its values from, by the dependency that nextval('...') leaves, whatever it is written like.
select ad.adrelid, ad.adnum, n.nspname, c.relname
from pg_catalog.pg_depend d
join pg_catalog.pg_attrdef ad on ad.oid = d.objid
join pg_catalog.pg_class c on c.oid = d.refobjid and c.relkind = 'S'
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
    and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
order by ad.adrelid, ad.adnum, c.oid;

-- Names of the collations in use; index keys have rows in pg_attribute too.
select co.oid, n.nspname, co.collname
from pg_catalog.pg_collation co
join pg_catalog.pg_namespace n on n.oid = co.collnamespace
where co.oid in (select a.attcollation from pg_catalog.pg_attribute a)
order by co.oid;

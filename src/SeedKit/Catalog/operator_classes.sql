-- Names of all operator classes (some two hundred): cheaper whole than joined once for each index key.
select oc.oid, n.nspname, oc.opcname
from pg_catalog.pg_opclass oc
join pg_catalog.pg_namespace n on n.oid = oc.opcnamespace
order by oc.oid;

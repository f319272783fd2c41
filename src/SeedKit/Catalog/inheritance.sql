-- Children and parents, partitions among them; indexes take part too and are dropped by the reader.
select i.inhrelid, n.nspname, c.relname, child.relispartition
from pg_catalog.pg_inherits i
join pg_catalog.pg_class child on child.oid = i.inhrelid and child.relkind in ('r', 'p', 'f')
join pg_catalog.pg_class c on c.oid = i.inhparent
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
order by i.inhrelid, i.inhseqno;

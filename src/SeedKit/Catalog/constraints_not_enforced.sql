-- PostgreSQL 18 and later: constraints declared NOT ENFORCED. Sent to those versions only; the column is new there.
select con.oid
from pg_catalog.pg_constraint con
where not con.conenforced
order by con.oid;

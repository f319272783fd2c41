-- Writes the statement that counts and hashes the rows of every table of a schema. The rows are hashed as text, each on its
-- own and then together in the order of the hashes: the order on disk is nobody's promise. md5 and not hashtext: its value
-- is defined, whatever the server's version and byte order.
select string_agg(
           format('select %L::text, count(*), coalesce(md5(string_agg(h, '''' order by h collate "C")), '''') from (select md5(t::text) as h from only %I.%I t) r',
                  c.relname, n.nspname, c.relname),
           E'\nunion all\n' order by c.relname collate "C")
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = $1
    and c.relkind = 'r'

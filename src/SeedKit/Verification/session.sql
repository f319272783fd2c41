-- Read-only from here on. row_security = off turns "rows hidden by a policy" into an error instead of a smaller result.
set local transaction_read_only = on;
set local row_security = off;
-- Names in queries are qualified. Operators are not, so that a reader can read them: the path holds pg_catalog and the schemas
-- in which extensions have put an equality of their own (citext would otherwise be compared as text, and cry orphan).
select pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', 'pg_catalog', pg_catalog.string_agg(pg_catalog.quote_ident(n.nspname), ', ')), true)
from (select distinct o.oprnamespace from pg_catalog.pg_operator o where o.oprname operator(pg_catalog.=) '=') as o
join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) o.oprnamespace
where n.nspname operator(pg_catalog.<>) 'pg_catalog';
-- Evidence is the same wherever it is gathered.
set local timezone = 'UTC';
set local datestyle = 'ISO, YMD';
set local intervalstyle = 'postgres';
set local extra_float_digits = 1;
set local bytea_output = 'hex';
-- Thousands of tiny queries: compiling or distributing any of them costs more than it saves.
set local jit = off;
set local max_parallel_workers_per_gather = 0;
-- Without it the validators of functions look at nothing.
set local check_function_bodies = on;
-- Whoever holds a lock on a table for longer is changing it: there is nothing to judge yet. Who has set a limit means it.
select pg_catalog.set_config('lock_timeout', '30s', true) where pg_catalog.current_setting('lock_timeout') operator(pg_catalog.=) '0';

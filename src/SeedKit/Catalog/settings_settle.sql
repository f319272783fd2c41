-- A temporary object must not hide a system one, so pg_temp is named, and last.
select pg_catalog.set_config(s.name, s.value, true)
from (values
    ('search_path', 'pg_catalog, pg_temp'),
    ('quote_all_identifiers', 'off'),
    ('DateStyle', 'ISO, YMD'),
    ('IntervalStyle', 'iso_8601'),
    ('TimeZone', 'UTC'),
    ('extra_float_digits', '1'),
    ('bytea_output', 'hex'),
    ('jit', 'off'),
    -- The text of a view waits for whoever changes what it reads. Who has set a limit means it.
    ('lock_timeout', case when pg_catalog.current_setting('lock_timeout') operator(pg_catalog.=) '0' then '30s' else pg_catalog.current_setting('lock_timeout') end)
  ) as s (name, value);

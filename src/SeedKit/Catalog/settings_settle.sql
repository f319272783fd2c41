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
    ('jit', 'off')) as s (name, value);

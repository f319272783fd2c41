-- What a deparsed definition looks like depends on these settings, and JIT would cost more than all the queries. The values
-- before are kept in a setting of ours. Only qualified functions and no operator: the search_path is not ours yet.
select pg_catalog.set_config('seedkit.settings', pg_catalog.jsonb_build_object(
    'search_path', pg_catalog.current_setting('search_path'),
    'quote_all_identifiers', pg_catalog.current_setting('quote_all_identifiers'),
    'DateStyle', pg_catalog.current_setting('DateStyle'),
    'IntervalStyle', pg_catalog.current_setting('IntervalStyle'),
    'TimeZone', pg_catalog.current_setting('TimeZone'),
    'extra_float_digits', pg_catalog.current_setting('extra_float_digits'),
    'bytea_output', pg_catalog.current_setting('bytea_output'),
    'lock_timeout', pg_catalog.current_setting('lock_timeout'),
    'jit', pg_catalog.current_setting('jit'))::pg_catalog.text, true);

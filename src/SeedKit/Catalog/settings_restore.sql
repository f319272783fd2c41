-- For a caller's own transaction: the settings as they were.
select pg_catalog.set_config(s.key, s.value, true)
from pg_catalog.jsonb_each_text(pg_catalog.current_setting('seedkit.settings')::pg_catalog.jsonb) as s;

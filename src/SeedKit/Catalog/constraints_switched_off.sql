-- Foreign keys that look valid and enforce nothing: one of their internal triggers is disabled, or fires on replicas only.
select distinct t.tgconstraint
from pg_catalog.pg_trigger t
where t.tgisinternal and t.tgconstraint <> 0 and t.tgenabled in ('D', 'R')
order by t.tgconstraint;

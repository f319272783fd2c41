-- Triggers that somebody declared; those behind foreign keys are internal.
select t.tgrelid, t.tgname, pg_catalog.pg_get_triggerdef(t.oid, true), t.tgenabled
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not t.tgisinternal
    and n.nspname <> 'information_schema'
    and not pg_catalog.starts_with(n.nspname::text, 'pg_')
order by t.tgrelid, t.tgname;

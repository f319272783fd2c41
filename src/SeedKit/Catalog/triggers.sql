-- Triggers that somebody declared; those behind foreign keys are internal.
select t.tgrelid, t.tgname, pg_catalog.pg_get_triggerdef(t.oid, true), t.tgenabled, n.nspname, p.proname, t.tgparentid <> 0
from pg_catalog.pg_trigger t
join pg_catalog.pg_proc p on p.oid = t.tgfoid
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where not t.tgisinternal and t.tgrelid >= 16384
order by t.tgrelid, t.tgname;

-- Triggers that somebody declared; those behind foreign keys are internal.
select t.tgrelid, t.tgname, pg_catalog.pg_get_triggerdef(t.oid, true), t.tgenabled
from pg_catalog.pg_trigger t
where not t.tgisinternal and t.tgrelid >= 16384
order by t.tgrelid, t.tgname;

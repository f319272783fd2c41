-- What all logs share. Everything is named rewind_*: the catalog of a rewindable database differs from the user's schema by
-- these objects and the triggers, and by nothing else.
create schema if not exists seedkit;

-- Which table has which number, and the query that tells how its rows differ from the baseline.
create table seedkit.rewind_logs (number int primary key, schema text not null, name text not null, has_key boolean not null, changes text not null);

-- Tells what came after a reset from what it has seen.
create sequence seedkit.rewind_moment;

-- What happened since the template was sealed: the table with that number has a row that came, went or was changed, and this is its key;
-- or, where it has no key, its log has entries of that moment. Number 0 is something that cannot be undone row by row, in words;
-- number -1 a materialized view that was refreshed, by oid. A reset reads what came after the one before it. Nothing is deleted: dead
-- rows would have to be scanned at every reset, and TRUNCATE, which makes all plans be made again, is kept for logs that have grown large.
-- Every captured change takes a shared advisory lock before it takes its moment; columns are computed in their order. So whoever
-- holds the lock alone knows that no transaction with captured changes is open, and that all moments to come are later than those
-- it sees. A lock on the table would do the same, but a strong one has to look through the fast-path locks of every session that
-- the server could have: 25 microseconds of each reset with max_connections = 300.
create unlogged table seedkit.rewind_touched (
  held      boolean not null default (pg_catalog.pg_advisory_xact_lock_shared(/*lock*/) is null),
  moment    bigint  not null default pg_catalog.nextval('seedkit.rewind_moment'),
  number    int     not null,
  -- What happened to rows: 1 they came, 2 they were updated, 4 they went, 8 keys were updated, 16 the table was truncated,
  -- 32 the update named columns whose values may be wide.
  kind      int     not null default 0,
  note      text/*keys*/);
create index rewind_touched_moment on seedkit.rewind_touched (moment);

-- Code that empties every table there is, as a test of the days before SeedKit may do, would take the logs along: the next reset would
-- find nothing to undo.
create function seedkit.rewind_refuse() returns trigger
  language plpgsql
as $body$
begin
  if pg_catalog.current_setting('seedkit.rewinding', true) is distinct from 'on' then
    raise exception using
      errcode = 'restrict_violation',
      message = pg_catalog.format('%s holds what SeedKit undoes this test with', tg_relid::pg_catalog.regclass),
      hint = 'Leave schema seedkit out of what is emptied; in options of Respawn it belongs to SchemasToExclude. Nor need anything be emptied: the reset does it.';
  end if;
  return null;
end
$body$;
create trigger "seedkit:refuse" before update or delete or truncate on seedkit.rewind_touched for each statement execute function seedkit.rewind_refuse();
alter table seedkit.rewind_touched enable always trigger "seedkit:refuse";
create trigger "seedkit:refuse" before update or delete or truncate on seedkit.rewind_logs for each statement execute function seedkit.rewind_refuse();
alter table seedkit.rewind_logs enable always trigger "seedkit:refuse";

create function seedkit.rewind_note_damage() returns trigger
  language plpgsql
  security definer
as $body$
begin
  insert into seedkit.rewind_touched (number, note) values (0, tg_argv[0]);
  return null;
end
$body$;

-- DDL, as event triggers see it; temporary objects end with their session and are none of our business.
create function seedkit.rewind_note_ddl() returns event_trigger
  language plpgsql
  security definer
as $body$
begin
  if pg_catalog.current_setting('seedkit.rewinding', true) = 'on' then
    return;
  end if;

  if tg_event = 'sql_drop' then
    insert into seedkit.rewind_touched (number, note)
    select 0, pg_catalog.concat_ws(' ', tg_tag, dropped.object_identity)
      from pg_catalog.pg_event_trigger_dropped_objects() as dropped
     where dropped.original
       and not dropped.is_temporary;
  elsif tg_tag = 'REFRESH MATERIALIZED VIEW' then
    insert into seedkit.rewind_touched (number, note)
    select -1, command.objid::text
      from pg_catalog.pg_event_trigger_ddl_commands() as command;
  else
    insert into seedkit.rewind_touched (number, note)
    select distinct 0, pg_catalog.concat_ws(' ', command.command_tag, command.object_identity)
      from pg_catalog.pg_event_trigger_ddl_commands() as command
     where command.schema_name is distinct from 'pg_temp'
       and command.object_identity is distinct from 'pg_temp';
  end if;
end
$body$;

-- Returns the database to its baseline, or tells why it cannot. Runs in a session of its own that is in replica mode from its start:
-- changing session_replication_role throws away every plan of the session, which would cost more than all the rest.
-- Each expression that a reset evaluates is set up anew in each transaction, at one to three microseconds; hence so few of them.
create function seedkit.rewind(
    -- The moment of the last entry that the reset before this one has seen.
    since         bigint,
    -- Whether all rows have to go before any comes back: rows have swapped unique values.
    replacing     boolean,
    out damage    text[],
    out latest    bigint,
    -- Three numbers for each log that was touched: its own, the kinds of change, the rows.
    out changes   bigint[],
    out sequences text[])
  language plpgsql
as $body$
declare
  touched  record;
  restored bigint;
  view     text;
  views    text[];
  sequence record;
begin
  -- Waits for nobody but transactions that have written here; the session's lock_timeout says for how long.
  perform pg_catalog.pg_advisory_xact_lock(/*lock*/);

  -- Views, number -1, and damage, number 0, come before tables.
  for touched in
    select t.number,
           bit_or(t.kind) as kinds,
           max(t.moment)  as latest
      from seedkit.rewind_touched as t
     where t.moment > since
     group by t.number
     order by t.number
  loop
    if touched.number <= 0 then
      select array_agg(distinct t.note) into views
        from seedkit.rewind_touched as t
       where t.moment > since
         and t.number = touched.number;
      if touched.number = 0 then
        damage := views;
        return;
      elsif not views <@ '{/*refreshable_views*/}' then
        damage := array['REFRESH of a materialized view whose rows at the baseline are not those that a refresh gives'];
        return;
      end if;
    else
      /*restore_one*/
      changes := changes || array[touched.number, touched.kinds, restored];
    end if;
    latest := greatest(latest, touched.latest);
  end loop;

  /*restore_sequences*/

  if views is not null then
    foreach view in array views loop
      execute pg_catalog.format('refresh materialized view %s', view::pg_catalog.oid::pg_catalog.regclass);
    end loop;
  end if;
end
$body$;

-- Empties logs that have grown large. Only what is new is read, through an index, so they may grow; but not without end. Seldom
-- called: TRUNCATE throws away plans.
create function seedkit.rewind_tidy(since bigint) returns void
  language plpgsql
as $body$
declare
  log pg_catalog.regclass;
begin
  perform pg_catalog.pg_advisory_xact_lock(/*lock*/);
  -- A session that outlived its lease may have written since.
  if exists (select from seedkit.rewind_touched as t where t.moment > since) then
    return;
  end if;

  for log in
    select c.oid
      from pg_catalog.pg_class as c
     where c.relnamespace = 'seedkit'::pg_catalog.regnamespace
       and c.relkind = 'r'
       and (c.relname = 'rewind_touched' or c.relname ~ '^rewind_[0-9]+$')
       and pg_catalog.pg_relation_size(c.oid) > 4194304
  loop
    execute pg_catalog.format('truncate %s', log);
  end loop;
end
$body$;

-- Apart, because the caller's statement can ask it along the way; in the function it would be a statement of its own.
create view seedkit.rewind_large_objects as select /*large_objects*/ as changed

-- Returns the database to its baseline, or tells why it cannot. Runs in a session of its own that is in replica mode from its start:
-- changing session_replication_role throws away every plan of the session, which would cost more than all the rest.
create function seedkit.rewind(
    replacing     boolean,
    out damage    text[],
    out tables    int[],
    out kinds     int[],
    out rows      bigint[],
    out sequences text[])
  language plpgsql
as $body$
declare
  -- The moment of the last entry that the reset before this one has seen.
  since    bigint := pg_catalog.current_setting('seedkit.since');
  latest   bigint;
  touched  record;
  view     text;
  views    text[];
  sequence record;
begin
  -- Waits for nobody but transactions that have written here; the session's lock_timeout says for how long.
  lock table seedkit.rewind_touched in exclusive mode;

  if /*large_objects*/ then
    damage := array['large objects have changed'];
    return;
  end if;

  -- Damage, number 0, comes before views, number -1, and tables.
  for touched in
    select t.number,
           bit_or(t.kind) as kinds,
           count(*) = 1   as single,
           max(t.moment)  as latest,
           array_agg(distinct t.note) filter (where t.number <= 0) as notes
      from seedkit.rewind_touched as t
     where t.moment > since
     group by t.number
     order by t.number <> 0, t.number
  loop
    latest := greatest(latest, touched.latest);
    case touched.number
      when 0 then
        damage := touched.notes;
        return;
      when -1 then
        views := touched.notes;
        if not views <@ '{/*refreshable_views*/}' then
          damage := array['REFRESH of a materialized view whose rows at the baseline are not those that a refresh gives'];
          return;
        end if;
      /*restore_one*/
    end case;
    if touched.number > 0 then
      tables := tables || touched.number;
      kinds := kinds || touched.kinds;
    end if;
  end loop;

  /*restore_sequences*/

  if views is not null then
    foreach view in array views loop
      execute pg_catalog.format('refresh materialized view %s', view::pg_catalog.oid::pg_catalog.regclass);
    end loop;
  end if;

  if latest is not null then
    perform pg_catalog.set_config('seedkit.since', latest::text, false);
    if pg_catalog.pg_relation_size('seedkit.rewind_touched'::pg_catalog.regclass) > 4194304 then
      truncate seedkit.rewind_touched;
    end if;
  end if;
end
$body$

-- What there is of large objects: triggers cannot watch them, but every write leaves a page with a new xmin.
select (select count(*) || ' ' || coalesce(sum(pg_catalog.hashint8(m.xmin::text::bigint)), 0)
          from pg_catalog.pg_largeobject_metadata as m)
    || ' '
    || (select count(*) || ' ' || coalesce(sum(pg_catalog.hashint8(p.xmin::text::bigint)), 0)
          from pg_catalog.pg_largeobject as p)

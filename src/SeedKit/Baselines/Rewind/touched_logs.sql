-- The logs that have entries, with the columns that they hold.
select l.number,
       l.schema,
       l.name,
       l.key,
       l.match,
       array(select a.attname::text
               from pg_catalog.pg_attribute a
              where a.attrelid = pg_catalog.to_regclass('seedkit.rewind_' || l.number)
                and a.attnum > 0
                and a.attname not like 'seedkit:%'
              order by a.attnum) as columns
  from seedkit.rewind_logs l
 where l.number in (select t.number
                      from seedkit.rewind_touched t
                     where t.moment > @since)
 order by l.schema, l.name

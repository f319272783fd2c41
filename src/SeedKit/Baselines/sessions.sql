-- Who is connected to a database: what a person needs to find the culprit.
select format('pid %s, application "%s", %s since %s: %s',
              pid,
              application_name,
              coalesce(state, backend_type),
              coalesce(to_char(state_change, 'HH24:MI:SS'), 'start'),
              coalesce(nullif(left(query, 200), ''), 'no statement')) as session
  from pg_catalog.pg_stat_activity
 where datname = @database
   and pid <> pg_catalog.pg_backend_pid()
 order by pid

-- Whoever has a transaction open in this database, each told to end. Materialized: the planner would otherwise end sessions before
-- it knows whether they are meant.
with found as materialized (
  select pid,
         coalesce(application_name, '') as application_name,
         coalesce(state, backend_type)  as state,
         coalesce(left(query, 500), '') as query
    from pg_catalog.pg_stat_activity
   where datname = pg_catalog.current_database()
     and pid <> pg_catalog.pg_backend_pid()
     and xact_start is not null
     and backend_type = 'client backend')
select pid, application_name, state, query, pg_catalog.pg_terminate_backend(pid) as ended
  from found
 order by pid

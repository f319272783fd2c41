-- Whether no transaction is open in this database: none that has written, as the lock tells, and none of any other session.
-- pg_stat_activity would describe every session of the server in full, at twice the cost.
select pg_catalog.pg_try_advisory_xact_lock(/*lock*/)
   and not exists (
         select
           from pg_catalog.pg_stat_get_backend_idset() as session (id)
          where pg_catalog.pg_stat_get_backend_xact_start(session.id) is not null
            and pg_catalog.pg_stat_get_backend_pid(session.id) <> pg_catalog.pg_backend_pid()
            and pg_catalog.pg_stat_get_backend_dbid(session.id)
                = (select d.oid from pg_catalog.pg_database as d where d.datname = pg_catalog.current_database()))

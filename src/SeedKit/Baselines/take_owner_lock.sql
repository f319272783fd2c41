-- Tells other processes that this one lives, and learns what decides the way databases are copied.
select current_setting('server_version_num')::int as version,
       current_setting('fsync')::bool             as durable,
       current_user::text                         as role
  from (select pg_catalog.pg_advisory_lock_shared(@class, @process)) as held

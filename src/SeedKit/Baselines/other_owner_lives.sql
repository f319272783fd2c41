-- Whether another process holds the lock of the living. Two-key advisory locks show the first key as classid, the second as
-- objid, and 2 as objsubid; both keys are unsigned there.
select exists (select
                 from pg_catalog.pg_locks
                where locktype = 'advisory'
                  and objsubid = 2
                  and database = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())
                  and classid = @class::bigint::oid
                  and objid <> @process::bigint::oid)

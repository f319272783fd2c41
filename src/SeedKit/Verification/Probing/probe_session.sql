-- As the application would find it: policies bind, and nobody waits for a lock that the application holds.
set local row_security = on;
set local lock_timeout = '2s';
set local jit = off;
set local max_parallel_workers_per_gather = 0;
-- How many rows an attempt has changed; its end takes back what it counted.
set local seedkit.rows = '0';
-- A plan made for one tenant is to be used for the next, as a pooled session does it.
set local plan_cache_mode = force_generic_plan;
-- Statements are read when they are first run, and not once more before.
set local check_function_bodies = off;

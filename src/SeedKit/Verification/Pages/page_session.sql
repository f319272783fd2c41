-- As the application asks: policies bind.
set local row_security = on;
-- A bitmap is made only from an index that a condition can search. Without the other ways into a table, one that is read by them all the
-- same has no such index, whatever is in it and whatever the statistics say.
set local enable_seqscan = off;
set local enable_indexscan = off;
set local enable_indexonlyscan = off;
set local enable_bitmapscan = on;
-- Planned for the values that the contract gives, as a driver does that has not asked often.
set local plan_cache_mode = force_custom_plan;

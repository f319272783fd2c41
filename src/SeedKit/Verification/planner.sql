-- Ask what the planner can do, not what it would do on today's row counts: with sequential scans out of the question, an
-- index that can serve a query does.
set local enable_seqscan = off;
set local enable_indexonlyscan = off;
set local enable_partition_pruning = off;

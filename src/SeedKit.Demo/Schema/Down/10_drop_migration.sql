-- The reverse of all of Up. CASCADE rather than a list of drops in reverse order: everything in this schema was put
-- there by Up, and the list would have to follow each change of it, failing only on the day somebody needs it.
-- The roles stay: they belong to the cluster, and other databases of it may use them.

DROP SCHEMA migration CASCADE;

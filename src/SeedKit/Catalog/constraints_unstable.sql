-- CHECK constraints whose answer may change while the row stays: those that call a function that is not IMMUTABLE. PostgreSQL
-- records no dependency on functions of its own, so the stored expression is read as the tree it is; literals in it are bytes, which
-- look like no call. The tree names a function after ":funcid", ":opfuncid" and their like.
select con.oid, pg_catalog.array_agg(distinct called.name order by called.name)
from pg_catalog.pg_constraint con
cross join lateral (
    select p.proname::text
    from pg_catalog.string_to_table(con.conbin::text, 'funcid ') with ordinality as part (following, place)
    join pg_catalog.pg_proc p
        on p.oid = case when part.place > 1 then pg_catalog.split_part(part.following, ' ', 1)::oid end and p.provolatile <> 'i'
    union all
    select 'the current date, time or user' where con.conbin::text like '%{SQLVALUEFUNCTION %') as called (name)
where con.contype = 'c' and con.conrelid >= 16384
group by con.oid;

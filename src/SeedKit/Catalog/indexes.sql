-- Indexes of tables and materialized views, those behind constraints included. pg_get_indexdef costs 20 microseconds a time,
-- more than all the rest of the row, so it is asked only where an index is out of the ordinary; the reader writes the plain
-- B-tree itself. bpchar_ops is no plain operator class: a varchar column may have it, and does not by default. Named once, the
-- list would be inlined and made anew for each index.
with plain as materialized (
    select pg_catalog.array_agg(oc.oid) as classes
    from pg_catalog.pg_opclass oc
    join pg_catalog.pg_am am on am.oid = oc.opcmethod
    where am.amname = 'btree' and oc.opcdefault and oc.opcintype <> 'pg_catalog.bpchar'::pg_catalog.regtype
)
select i.indrelid, ic.relname, pg_catalog.quote_ident(ic.relname) <> ic.relname, am.amname, i.indnkeyatts, i.indkey::int2[],
    i.indclass::oid[], i.indoption::int2[], i.indcollation::oid[],
    case when i.indexprs is not null then array(
        select case when i.indkey[k - 1] = 0 then pg_catalog.pg_get_indexdef(i.indexrelid, k, true) end
        from pg_catalog.generate_series(1, i.indnkeyatts) k
        order by k) end,
    pg_catalog.pg_get_expr(i.indpred, i.indrelid, true), i.indisunique, i.indnullsnotdistinct, i.indisvalid, i.indisready,
    ic.relispartition, con.conname,
    case when i.indexprs is null and i.indpred is null and ic.reloptions is null and ic.reltablespace = 0
            and c.relkind in ('r', 'm') and i.indclass::oid[] <@ plain.classes
        then null
        else pg_catalog.pg_get_indexdef(i.indexrelid) end,
    d.description
from pg_catalog.pg_index i
cross join plain
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_am am on am.oid = ic.relam
join pg_catalog.pg_class c on c.oid = i.indrelid
left join pg_catalog.pg_constraint con on con.conindid = i.indexrelid and con.conrelid = i.indrelid and con.contype in ('p', 'u', 'x')
left join pg_catalog.pg_description d
    on d.objoid = ic.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where i.indrelid >= 16384
    and c.relkind in ('r', 'p', 'f', 'm')
order by i.indexrelid;

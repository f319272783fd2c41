-- Indexes of tables and materialized views, those behind constraints included.
select i.indexrelid, i.indrelid, ic.relname, am.amname, i.indnkeyatts, i.indkey::int2[], i.indclass::oid[], i.indoption::int2[],
    i.indcollation::oid[],
    case when i.indexprs is not null then array(
        select case when i.indkey[k - 1] = 0 then pg_catalog.pg_get_indexdef(i.indexrelid, k, true) end
        from pg_catalog.generate_series(1, i.indnkeyatts) k
        order by k) end,
    pg_catalog.pg_get_expr(i.indpred, i.indrelid, true), i.indisunique, i.indnullsnotdistinct, i.indisvalid, i.indisready,
    ic.relispartition, con.conname, pg_catalog.pg_get_indexdef(i.indexrelid), d.description
from pg_catalog.pg_index i
join pg_catalog.pg_class ic on ic.oid = i.indexrelid
join pg_catalog.pg_am am on am.oid = ic.relam
join pg_catalog.pg_class c on c.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_constraint con on con.conindid = i.indexrelid and con.conrelid = i.indrelid and con.contype in ('p', 'u', 'x')
left join pg_catalog.pg_description d
    on d.objoid = ic.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where c.relkind in ('r', 'p', 'f', 'm')
    and n.nspname <> 'information_schema'
    and not pg_catalog.starts_with(n.nspname::text, 'pg_')
order by i.indrelid, ic.relname;

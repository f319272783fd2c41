-- Keys, foreign keys, CHECK and EXCLUDE constraints. PostgreSQL 18 keeps NOT NULL here as well (contype 'n'): those are
-- read from the column. A foreign key to a partitioned table has one more row for each partition of the parent, with the
-- same child; these are the machinery of the first and not constraints that anybody declared. pg_get_constraintdef costs more than
-- all the rest of the row, so it is asked only where a constraint is out of the ordinary; the reader writes plain keys itself.
select con.oid, con.conrelid, con.conname, con.contype, con.condeferrable, con.condeferred, con.convalidated,
    con.conparentid <> 0 or not con.conislocal, con.conkey, con.confrelid, fn.nspname, fc.relname,
    pg_catalog.quote_ident(fn.nspname) || '.' || pg_catalog.quote_ident(fc.relname), con.confkey,
    con.confdeltype, con.confupdtype, con.confmatchtype = 'f',
    case when con.contype = 'c' then pg_catalog.pg_get_expr(con.conbin, con.conrelid, true) end,
    case when con.contype = 'x' or con.contype <> 'c' and (con.condeferrable or not con.convalidated or con.confdelsetcols is not null
            or i.indisexclusion or con.contype <> 'f' and i.indnatts > i.indnkeyatts)
        then pg_catalog.pg_get_constraintdef(con.oid, true) end,
    coalesce(i.indnullsnotdistinct, false), d.description
from pg_catalog.pg_constraint con
left join pg_catalog.pg_class fc on fc.oid = con.confrelid
left join pg_catalog.pg_namespace fn on fn.oid = fc.relnamespace
left join pg_catalog.pg_index i on i.indexrelid = con.conindid
left join pg_catalog.pg_constraint parent on parent.oid = con.conparentid and con.contype = 'f'
left join pg_catalog.pg_description d
    on d.objoid = con.oid and d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and d.objsubid = 0
where con.conrelid >= 16384
    and con.contype in ('p', 'u', 'f', 'c', 'x')
    and (parent.oid is null or parent.conrelid <> con.conrelid)
order by con.oid;

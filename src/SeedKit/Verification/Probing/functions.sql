-- Functions that run with their owner's rights, return a set, need no argument, and that the role may call; with the columns they return.
select n.nspname,
       p.proname,
       case
           when p.proallargtypes is not null then
               array(select p.proargnames[i] from generate_subscripts(p.proargmodes, 1) as i where p.proargmodes[i] in ('t', 'o', 'b'))
           else
               array(select a.attname::text from pg_catalog.pg_type t join pg_catalog.pg_attribute a on a.attrelid = t.typrelid
                     where t.oid = p.prorettype and a.attnum > 0 and not a.attisdropped)
       end as returned,
       rn.nspname as row_schema,
       r.relname as row_relation
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_type rt on rt.oid = p.prorettype
left join pg_catalog.pg_class r on r.oid = rt.typrelid and r.relkind in ('r', 'p')
left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
where p.prosecdef
  and p.proretset
  and p.pronargs = p.pronargdefaults
  and has_schema_privilege($1, n.oid, 'USAGE')
  and has_function_privilege($1, p.oid, 'EXECUTE')
order by n.nspname collate "C", p.proname collate "C"

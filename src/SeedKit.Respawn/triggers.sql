-- Triggers in another state than the usual one, and the words that bring it back.
select n.nspname,
       c.relname,
       t.tgname,
       case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'disable' end as state
  from pg_catalog.pg_trigger t
  join pg_catalog.pg_class c on c.oid = t.tgrelid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where t.tgenabled <> 'O'
   and t.tgparentid = 0
 order by n.nspname, c.relname, t.tgname

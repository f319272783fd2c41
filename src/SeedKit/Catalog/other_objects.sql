-- Everything else that somebody made (oid 16384 and up), by kind and identity. These have no model of their own, but a
-- database that holds one is not blank, and a schema that leaves one behind was not undone. What another object brought
-- along (deptype 'i': the multirange of a range, its cast) is no object of its own. Nothing identifies what another session has dropped
-- meanwhile, as each does with its temporary types when it ends.
select i.type, i.identity
from (
    select 'pg_catalog.pg_type'::pg_catalog.regclass as class, t.oid
    from pg_catalog.pg_type t
    left join pg_catalog.pg_class c on c.oid = t.typrelid
    where t.typtype in ('b', 'r', 'p', 'c') and (t.typrelid = 0 or c.relkind = 'c')
    union all select 'pg_catalog.pg_extension'::pg_catalog.regclass, oid from pg_catalog.pg_extension
    union all select 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid from pg_catalog.pg_event_trigger
    union all select 'pg_catalog.pg_publication'::pg_catalog.regclass, oid from pg_catalog.pg_publication
    union all select 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid from pg_catalog.pg_foreign_data_wrapper
    union all select 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, oid from pg_catalog.pg_foreign_server
    union all select 'pg_catalog.pg_language'::pg_catalog.regclass, oid from pg_catalog.pg_language
    union all select 'pg_catalog.pg_am'::pg_catalog.regclass, oid from pg_catalog.pg_am
    union all select 'pg_catalog.pg_cast'::pg_catalog.regclass, oid from pg_catalog.pg_cast
    union all select 'pg_catalog.pg_operator'::pg_catalog.regclass, oid from pg_catalog.pg_operator
    union all select 'pg_catalog.pg_opclass'::pg_catalog.regclass, oid from pg_catalog.pg_opclass
    union all select 'pg_catalog.pg_opfamily'::pg_catalog.regclass, oid from pg_catalog.pg_opfamily
    union all select 'pg_catalog.pg_collation'::pg_catalog.regclass, oid from pg_catalog.pg_collation
    union all select 'pg_catalog.pg_conversion'::pg_catalog.regclass, oid from pg_catalog.pg_conversion
    union all select 'pg_catalog.pg_ts_config'::pg_catalog.regclass, oid from pg_catalog.pg_ts_config
    union all select 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, oid from pg_catalog.pg_ts_dict
    union all select 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, oid from pg_catalog.pg_ts_parser
    union all select 'pg_catalog.pg_ts_template'::pg_catalog.regclass, oid from pg_catalog.pg_ts_template
    union all select 'pg_catalog.pg_transform'::pg_catalog.regclass, oid from pg_catalog.pg_transform
    union all select 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid from pg_catalog.pg_statistic_ext
    union all select 'pg_catalog.pg_default_acl'::pg_catalog.regclass, oid from pg_catalog.pg_default_acl
    union all select 'pg_catalog.pg_rewrite'::pg_catalog.regclass, oid from pg_catalog.pg_rewrite where rulename <> '_RETURN'
) o
cross join lateral pg_catalog.pg_identify_object(o.class, o.oid, 0) i
where o.oid >= 16384
    and i.identity is not null
    and (i.schema is null or not pg_catalog.starts_with(i.schema, 'pg_'))
    and not exists (select from pg_catalog.pg_depend e where e.classid = o.class and e.objid = o.oid and e.deptype in ('e', 'i'))
order by i.type, i.identity;

-- Each value as the mapping's transformation makes it; an empty field stays out.
with expected as materialized (
    select r.id, m.target_field, case t.operation
               when 'lowercase' then lower(v.value)
               when 'strip_prefix' then substr(v.value, length(m.transformation_rules #>> '{0,prefix}') + 1)
               when 'divide' then trim_scale(v.value::numeric / (m.transformation_rules #>> '{0,by}')::numeric)::text
               when 'lookup' then m.transformation_rules #>> array['0', 'values', v.value]
               else v.value
           end as value
    from migration.raw_import_records r
    join migration.import_field_mappings m on m.data_import_id = r.data_import_id and m.status = 'approved'
    cross join lateral (select r.raw_data ->> m.source_field) v (value)
    cross join lateral (select m.transformation_rules #>> '{0,operation}') t (operation)
    where r.cleansed_data is not null and v.value <> ''
),
cleansed as materialized (
    select r.id, c.key as target_field, c.value
    from migration.raw_import_records r
    cross join lateral jsonb_each_text(r.cleansed_data) c
)
select coalesce(e.id, c.id) as id, coalesce(e.target_field, c.target_field) as field, e.value as mapped, c.value as cleansed
from expected e
full join cleansed c on (c.id, c.target_field) = (e.id, e.target_field)
where e.value is distinct from c.value
  and not coalesce(e.value ~ '^[0-9.]+$' and c.value ~ '^[0-9]+([.][0-9]+)?$' and trim_scale(c.value::numeric)::text = regexp_replace(e.value, '[.]?0*$', ''), false);

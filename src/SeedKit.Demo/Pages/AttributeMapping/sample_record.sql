-- Attribute Mapping, sample: the fields of the first valid record of the import that a flow maps. $1: flow_id.
select r.id,
       r.record_index,
       s.field,
       s.value
from migration.raw_import_records as r
cross join lateral jsonb_each_text(r.raw_data) as s (field, value)
where r.id = (
    select v.id
    from migration.raw_import_records as v
    join migration.discovery_flows as f on f.data_import_id = v.data_import_id
    where f.flow_id = $1 and v.is_valid
    order by v.record_index
    limit 1)
order by s.field collate "C"

select f.id, f.flow_name, f.field_mappings, m.approved
from migration.discovery_flows f
cross join lateral (
    select coalesce(jsonb_object_agg(source_field, target_field), '{}') as approved
    from migration.import_field_mappings
    where data_import_id = f.data_import_id and status = 'approved') m
where f.field_mappings <> m.approved;

-- Attribute Mapping, head: the import that a flow maps. $1: flow_id.
select f.flow_id,
       f.flow_name,
       f.current_phase,
       i.id as data_import_id,
       i.filename,
       i.source_system,
       i.total_records
from migration.discovery_flows as f
join migration.data_imports as i on i.id = f.data_import_id
where f.flow_id = $1

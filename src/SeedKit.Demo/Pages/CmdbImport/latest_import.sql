-- CMDB Import, progress: the latest import and the flow that works on it, as the page polls them.
select i.id,
       i.filename,
       i.status,
       i.progress_percentage as progress,
       f.flow_id,
       f.flow_name,
       f.status as flow_status,
       f.current_phase,
       f.progress_percentage as flow_progress
from migration.data_imports as i
left join migration.discovery_flows as f on f.data_import_id = i.id
order by i.created_at desc, i.id, f.created_at desc
limit 1

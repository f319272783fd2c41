-- Dashboard, active flows: discovery flows that work on an import and have not ended, newest first.
select f.flow_id,
       f.flow_name,
       f.flow_type,
       f.status,
       f.current_phase,
       f.progress_percentage as progress,
       i.filename,
       u.first_name || ' ' || u.last_name as started_by,
       f.created_at
from migration.discovery_flows as f
join migration.data_imports as i on i.id = f.data_import_id
join migration.users as u on u.id = f.user_id
where f.status in ('pending', 'running')
order by f.created_at desc, f.flow_id

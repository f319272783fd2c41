-- Discovery Flows, list: all flows of the engagement, newest first.
select f.flow_id,
       f.flow_name,
       f.flow_type,
       f.status,
       f.current_phase,
       f.progress_percentage as progress,
       i.filename,
       u.first_name || ' ' || u.last_name as started_by,
       f.created_at,
       f.completed_at
from migration.discovery_flows as f
join migration.users as u on u.id = f.user_id
left join migration.data_imports as i on i.id = f.data_import_id
order by f.created_at desc, f.flow_id

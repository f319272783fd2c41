-- Discovery Flows, master flows: the ten newest of any kind that have not ended.
select m.flow_id,
       m.flow_name,
       m.flow_type,
       m.flow_status,
       u.first_name || ' ' || u.last_name as started_by,
       m.created_at,
       m.updated_at
from migration.crewai_flow_state_extensions as m
join migration.users as u on u.id = m.user_id
where m.flow_status in ('pending', 'running')
order by m.created_at desc, m.flow_id
limit 10

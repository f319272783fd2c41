select m.flow_id, m.flow_status, d.status, m.master_state -> 'phases_completed' as master_phases, d.phases_completed
from migration.crewai_flow_state_extensions m
join migration.discovery_flows d on d.flow_id = m.flow_id
where m.flow_status <> d.status
   or m.master_state -> 'phases_completed' is distinct from d.phases_completed
   or (m.master_state ->> 'progress_percentage')::numeric is distinct from d.progress_percentage
   or m.master_state -> 'assessment_ready' is distinct from d.flow_state -> 'assessment_ready';

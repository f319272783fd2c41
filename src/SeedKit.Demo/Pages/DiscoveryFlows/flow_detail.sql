-- Discovery Flows, detail: one flow with the state that its master flow keeps. $1: flow_id.
select f.flow_id,
       f.flow_name,
       f.status,
       m.flow_status as master_status,
       f.current_phase,
       m.master_state ->> 'current_phase' as master_phase,
       f.progress_percentage as progress,
       f.flow_state ->> 'records' as records,
       f.flow_state ->> 'assets' as assets,
       f.flow_state ->> 'learning_scope' as learning_scope,
       f.flow_state ->> 'memory_isolation_level' as memory_isolation,
       f.flow_state ->> 'assessment_ready' as assessment_ready,
       m.flow_persistence_data ->> 'resumable' as resumable,
       f.updated_at
from migration.discovery_flows as f
join migration.crewai_flow_state_extensions as m on m.flow_id = f.flow_id
where f.flow_id = $1

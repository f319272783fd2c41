select id, flow_name, status, flow_state ->> 'assessment_ready' as assessment_ready
from migration.discovery_flows
where (flow_state ->> 'assessment_ready')::boolean is distinct from (status = 'completed' and dependency_analysis_completed);

select flow_id, flow_status, master_state -> 'error' as error
from migration.crewai_flow_state_extensions
where (flow_status = 'failed') <> (jsonb_typeof(master_state -> 'error') = 'object');

select id, flow_name, status, error_message, error_phase, current_phase, error_details
from migration.discovery_flows
where (status = 'failed') <> (error_message is not null)
   or (status = 'failed') <> (error_details is not null)
   or error_phase <> current_phase;

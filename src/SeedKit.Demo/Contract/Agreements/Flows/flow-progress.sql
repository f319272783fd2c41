select id, flow_name, status, progress_percentage, phases_completed
from migration.discovery_flows
where progress_percentage is distinct from
      round(100.0 * jsonb_array_length(phases_completed) / nullif(jsonb_array_length(flow_state -> 'planned_phases'), 0), 2)
   or (status = 'completed') <> (progress_percentage = 100);

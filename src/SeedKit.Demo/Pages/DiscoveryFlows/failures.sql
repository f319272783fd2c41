-- Discovery Flows, failures: why flows failed and what can be done, one row for each way out.
select f.flow_id,
       f.flow_name,
       f.error_phase,
       f.error_details ->> 'code' as code,
       f.error_message,
       o.recovery_option
from migration.discovery_flows as f
cross join lateral jsonb_array_elements_text(f.error_details -> 'recovery_options') with ordinality as o (recovery_option, place)
where f.status = 'failed'
order by f.updated_at desc, f.flow_id, o.place

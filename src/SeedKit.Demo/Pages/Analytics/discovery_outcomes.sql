-- Analytics, discovery: flows by kind, state and whether what they found can be assessed.
select f.flow_type,
       f.status,
       (f.flow_state ->> 'assessment_ready')::boolean as assessment_ready,
       count(*) as flows,
       sum((f.flow_state ->> 'assets')::integer) as assets
from migration.discovery_flows as f
group by f.flow_type, f.status, (f.flow_state ->> 'assessment_ready')::boolean
order by f.flow_type, f.status, assessment_ready

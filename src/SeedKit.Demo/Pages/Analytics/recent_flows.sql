-- Analytics, recent flows: the ten master flows that changed last.
select m.flow_id,
       m.flow_name,
       m.flow_type,
       m.flow_status,
       round(extract(epoch from seedkit.reference_instant() - m.updated_at) / 3600, 1) as hours_ago
from migration.crewai_flow_state_extensions as m
order by m.updated_at desc, m.flow_id
limit 10

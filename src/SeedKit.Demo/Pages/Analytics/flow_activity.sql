-- Analytics, flows: master flows by kind and state, and how long those took that have ended.
select m.flow_type,
       m.flow_status,
       count(*) as flows,
       round(avg(extract(epoch from m.updated_at - m.created_at) / 86400) filter (where m.flow_status in ('completed', 'failed', 'cancelled')), 1) as average_days,
       round(100.0 * sum(count(*) filter (where m.flow_status = 'completed')) over kind
           / nullif(sum(count(*) filter (where m.flow_status in ('completed', 'failed', 'cancelled'))) over kind, 0), 1) as success_percent
from migration.crewai_flow_state_extensions as m
group by m.flow_type, m.flow_status
window kind as (partition by m.flow_type)
order by m.flow_type, m.flow_status

-- Discovery Flows, summary: how many flows stand where.
select status,
       count(*) as flows,
       round(avg(progress_percentage), 2) as average_progress,
       max(updated_at) as last_change
from migration.discovery_flows
group by status
order by status

select i.id, i.title, i.supporting_data, a.cpu_utilization_percent, a.cpu_cores, a.current_monthly_cost
from migration.agent_insights i
join migration.assets a on a.id = i.asset_id
where (i.supporting_data ->> 'cpu_utilization_percent')::numeric <> a.cpu_utilization_percent
   or (i.supporting_data ->> 'cpu_cores')::int <> a.cpu_cores
   or (i.supporting_data ->> 'saving_per_month')::numeric <> a.current_monthly_cost
   or position(a.name in i.title) = 0;

-- Migration Planning, strategies: how many assets take which of the six ways, and what they cost a month before and after. Costs are
-- those of the assets for which both are known.
select a.six_r_strategy as strategy,
       count(*) as assets,
       count(*) filter (where a.asset_type = 'application') as applications,
       count(*) filter (where a.migration_wave is not null) as in_a_wave,
       sum(a.current_monthly_cost) filter (where a.estimated_cloud_cost is not null) as cost_today,
       sum(a.estimated_cloud_cost) filter (where a.current_monthly_cost is not null) as cost_in_cloud
from migration.assets as a
where a.six_r_strategy is not null
group by a.six_r_strategy
order by a.six_r_strategy

select s.id, s.title, s.current_cost, a.current_monthly_cost, s.estimated_target_cost, a.estimated_cloud_cost, s.cost_savings_potential, s.roi_months
from migration.assessments s
join migration.assets a on a.id = s.asset_id
where s.current_cost is not null
  and (s.current_cost is distinct from 12 * a.current_monthly_cost
    or s.estimated_target_cost is distinct from 12 * coalesce(a.estimated_cloud_cost, 0)
    or s.cost_savings_potential is distinct from greatest(0, s.current_cost - s.estimated_target_cost)
    or s.roi_months is distinct from ceil(s.estimated_migration_cost * 12 / nullif(s.cost_savings_potential, 0))::int
    or s.recommended_wave is distinct from a.migration_wave);

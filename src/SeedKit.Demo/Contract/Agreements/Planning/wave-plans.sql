select coalesce(p.id, w.id) as id, w.wave_number as of_wave, p.wave_number as of_plan, w.status as wave_status, p.status as plan_status
from migration.migration_waves w
full join migration.wave_plans p on (p.engagement_id, p.wave_number) = (w.engagement_id, w.wave_number)
where (w.status, w.total_assets, w.completed_assets, w.estimated_cost, w.estimated_effort_hours, w.planned_start_date, w.planned_end_date,
       w.actual_start_date, w.actual_end_date, w.master_flow_id)
      is distinct from
      (p.status, p.total_assets, p.completed_assets, p.estimated_cost, p.estimated_effort_hours, p.planned_start_date, p.planned_end_date,
       p.actual_start_date, p.actual_end_date, p.master_flow_id);

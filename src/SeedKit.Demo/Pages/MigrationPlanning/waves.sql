-- Migration Planning, waves: in order, with what was planned and what has come of it.
select w.id,
       w.wave_number as wave,
       w.name,
       w.status,
       w.planned_start_date::date as planned_start,
       w.planned_end_date::date as planned_end,
       w.actual_start_date::date as actual_start,
       w.actual_end_date::date as actual_end,
       w.total_assets as assets,
       w.completed_assets as completed,
       w.failed_assets as failed,
       w.estimated_cost,
       w.actual_cost
from migration.migration_waves as w
order by w.wave_number

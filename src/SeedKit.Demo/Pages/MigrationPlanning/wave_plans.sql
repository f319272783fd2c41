-- Migration Planning, plans: how each wave is to be carried out, and what stands in its way.
select p.id,
       m.name as programme,
       p.wave_number as wave,
       p.wave_name,
       p.status,
       p.progress_percentage as progress,
       p.overall_risk_level as risk,
       p.complexity_score as complexity,
       p.estimated_effort_hours as effort_hours,
       p.dependencies as after_waves,
       jsonb_array_length(p.prerequisites) as prerequisites,
       jsonb_array_length(p.constraints) as constraints
from migration.wave_plans as p
join migration.migrations as m on m.id = p.migration_id
order by m.name collate "C", p.wave_number

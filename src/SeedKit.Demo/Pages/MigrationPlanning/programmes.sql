-- Migration Planning, programmes: the migrations of the engagement, those with assets first.
select m.id,
       m.name,
       m.status,
       m.current_phase,
       m.progress_percentage as progress,
       m.total_assets,
       m.migrated_assets,
       m.migration_strategy,
       m.target_environment,
       m.start_date,
       m.target_completion_date
from migration.migrations as m
order by m.total_assets desc, m.name collate "C"

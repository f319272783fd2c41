select id, name, status, actual_start_date, actual_end_date
from migration.migration_waves
where (status in ('in_progress', 'completed') and actual_start_date is null)
   or (status = 'planned' and actual_start_date is not null)
   or (status = 'completed') <> (actual_end_date is not null)
   or greatest(created_at, actual_start_date, actual_end_date) > seedkit.reference_instant();

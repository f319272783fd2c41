select id, filename, status, progress_percentage, processed_records, total_records
from migration.data_imports
where progress_percentage <> case when total_records = 0 then 0 else round(100.0 * processed_records / total_records, 2) end
   or (status = 'completed' and processed_records <> total_records)
   or (status = 'pending' and total_records <> 0);

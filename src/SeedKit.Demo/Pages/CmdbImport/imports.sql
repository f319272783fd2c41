-- CMDB Import, previous imports: all files that were uploaded, newest first.
select i.id,
       i.filename,
       i.import_type,
       i.source_system,
       round(i.file_size / 1024.0, 1) as kilobytes,
       i.status,
       i.total_records,
       i.processed_records,
       i.failed_records,
       i.error_message,
       i.completed_at
from migration.data_imports as i
order by i.created_at desc, i.id

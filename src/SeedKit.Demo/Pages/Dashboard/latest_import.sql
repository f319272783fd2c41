-- Dashboard, latest import: the file that was uploaded last and how far it has come.
select i.id,
       i.filename,
       i.source_system,
       i.status,
       i.progress_percentage as progress,
       i.total_records,
       i.processed_records,
       i.failed_records,
       u.first_name || ' ' || u.last_name as imported_by,
       i.created_at
from migration.data_imports as i
join migration.users as u on u.id = i.imported_by
order by i.created_at desc, i.id
limit 1

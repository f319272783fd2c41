-- Dashboard, records of the latest import: at most a thousand, as they came and as they were cleansed.
select r.id,
       r.record_index,
       r.is_processed,
       r.is_valid,
       r.raw_data,
       r.cleansed_data,
       r.validation_errors
from migration.raw_import_records as r
where r.data_import_id = (select i.id from migration.data_imports as i order by i.created_at desc, i.id limit 1)
order by r.record_index
limit 1000

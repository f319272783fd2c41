select i.id, i.filename, i.total_records, r.total, i.processed_records, r.processed, i.failed_records, r.failed
from migration.data_imports i
left join (
    select data_import_id, count(*) as total, count(*) filter (where is_processed) as processed, count(*) filter (where not is_valid) as failed
    from migration.raw_import_records
    group by data_import_id) r on r.data_import_id = i.id
where (i.total_records, i.processed_records, i.failed_records) is distinct from
      (coalesce(r.total, 0)::int, coalesce(r.processed, 0)::int, coalesce(r.failed, 0)::int);

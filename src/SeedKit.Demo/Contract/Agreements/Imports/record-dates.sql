select r.id, r.processed_at, i.started_at, i.completed_at
from migration.raw_import_records r
join migration.data_imports i on i.id = r.data_import_id
where r.processed_at not between i.started_at and coalesce(i.completed_at, seedkit.reference_instant());

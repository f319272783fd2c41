-- The asset with the values of the record laid over it is the same asset.
select r.id, r.record_index, a.name, r.cleansed_data
from migration.raw_import_records r
join migration.assets a on a.id = r.asset_id
where jsonb_populate_record(a, r.cleansed_data) is distinct from a;

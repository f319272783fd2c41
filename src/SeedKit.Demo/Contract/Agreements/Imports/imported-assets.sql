select a.id, a.name, a.source_filename
from migration.assets a
left join (
    migration.raw_import_records r
    join migration.data_imports i on i.id = r.data_import_id) on (r.asset_id, i.filename) = (a.id, a.source_filename)
where a.source_filename is not null and r.id is null;

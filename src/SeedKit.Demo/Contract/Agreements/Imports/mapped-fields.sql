select m.id, m.source_field
from migration.import_field_mappings m
where not exists (
    select from migration.raw_import_records r
    where r.data_import_id = m.data_import_id and r.raw_data ? m.source_field);

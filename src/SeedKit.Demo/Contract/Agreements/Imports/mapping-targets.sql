select m.id, m.source_field, m.target_field
from migration.import_field_mappings m
where not exists (
        select from pg_catalog.pg_attribute c
        where c.attrelid = 'migration.assets'::regclass and c.attname = m.target_field and c.attnum > 0 and not c.attisdropped)
  and not exists (
        select from migration.custom_target_fields f
        where (f.client_account_id, f.field_name) = (m.client_account_id, m.target_field));

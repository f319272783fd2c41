select id, record_index, is_valid, is_processed, validation_errors, asset_id
from migration.raw_import_records
where is_valid <> (validation_errors is null)
   or (not is_valid and cleansed_data is not null)
   or (not is_processed and (cleansed_data is not null or validation_errors is not null));

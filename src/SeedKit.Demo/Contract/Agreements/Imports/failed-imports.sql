select id, filename, status, error_message, error_details
from migration.data_imports
where (status = 'failed') <> (error_message is not null) or (status = 'failed') <> (error_details is not null);

select id, success, error_type, error_message, created_at
from migration.llm_usage_logs
where success <> (error_message is null) or success <> (error_type is null) or created_at > seedkit.reference_instant();

select id, created_at, processed_at
from migration.feedback
where processed_at < created_at or greatest(created_at, processed_at) > seedkit.reference_instant();

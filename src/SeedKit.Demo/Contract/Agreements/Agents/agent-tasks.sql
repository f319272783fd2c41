select id, agent_name, status, started_at, completed_at, duration_seconds, error_message
from migration.agent_task_history
where (completed_at is not null) <> (status in ('completed', 'failed', 'timeout'))
   or (error_message is not null) <> (status in ('failed', 'timeout'))
   or duration_seconds is distinct from round(extract(epoch from completed_at - started_at), 3)
   or greatest(started_at, completed_at) > seedkit.reference_instant();

select id, created_at, last_referenced_at
from migration.agent_discovered_patterns
where last_referenced_at < created_at or greatest(created_at, last_referenced_at) > seedkit.reference_instant();

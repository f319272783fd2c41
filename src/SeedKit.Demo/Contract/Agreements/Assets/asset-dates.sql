select id, name, discovery_timestamp, imported_at, created_at, updated_at
from migration.assets
where updated_at < created_at
   or created_at < (select f.created_at from migration.crewai_flow_state_extensions f where f.flow_id = master_flow_id)
   or greatest(created_at, updated_at, discovery_timestamp, imported_at) > seedkit.reference_instant();

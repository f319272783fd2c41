select id, name, discovery_timestamp, imported_at, created_at, updated_at
from migration.assets
where updated_at < created_at
   or greatest(created_at, updated_at, discovery_timestamp, imported_at) > seedkit.reference_instant();

select l.id, l."timestamp", l.details ->> 'asset_id' as asset_id
from migration.migration_logs l
where l."timestamp" > seedkit.reference_instant()
   or (l.details ? 'asset_id' and not exists (
        select from migration.assets a where a.id::text = l.details ->> 'asset_id' and a.engagement_id = l.engagement_id));

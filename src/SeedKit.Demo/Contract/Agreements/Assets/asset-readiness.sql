select id, name, sixr_ready, migration_wave, migration_status
from migration.assets
where sixr_ready::text <> case
          when migration_wave is not null then 'ready'
          when migration_status <> 'discovered' then 'needs_review'
          else 'not_ready'
      end;

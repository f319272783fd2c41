select a.id, a.name, a.migration_wave
from migration.assets a
where a.migration_wave is not null
  and not exists (
    select from migration.migration_waves w
    where (w.client_account_id, w.engagement_id, w.wave_number) = (a.client_account_id, a.engagement_id, a.migration_wave));

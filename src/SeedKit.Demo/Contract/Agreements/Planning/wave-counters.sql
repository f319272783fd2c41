select w.id, w.name, w.total_assets, a.total, w.completed_assets, a.completed, w.failed_assets, a.failed
from migration.migration_waves w
left join (
    select engagement_id, migration_wave, count(*) as total, count(*) filter (where migration_status = 'migrated') as completed,
           count(*) filter (where migration_status = 'failed') as failed
    from migration.assets
    group by engagement_id, migration_wave) a on (a.engagement_id, a.migration_wave) = (w.engagement_id, w.wave_number)
where (w.total_assets, w.completed_assets, w.failed_assets) is distinct from
      (coalesce(a.total, 0)::int, coalesce(a.completed, 0)::int, coalesce(a.failed, 0)::int);

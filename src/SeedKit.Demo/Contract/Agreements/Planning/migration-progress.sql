select m.id, m.name, m.total_assets, a.total, m.migrated_assets, a.migrated, m.progress_percentage
from migration.migrations m
cross join lateral (
    select count(*) as total, count(*) filter (where migration_status = 'migrated') as migrated
    from migration.assets
    where migration_id = m.id) a
where (m.total_assets, m.migrated_assets) <> (a.total::int, a.migrated::int)
   or (m.total_assets > 0 and m.progress_percentage <> round(100.0 * a.migrated / a.total, 2))
   or (m.status = 'completed') <> (m.actual_completion_date is not null);

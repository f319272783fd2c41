-- Dashboard, key figures: what there is and what waits for somebody, one figure a row.
select v.figure, v.value
from (values
    (1, 'assets', (select count(*) from migration.assets)),
    (2, 'dependencies', (select count(*) from migration.asset_dependencies)),
    (3, 'imports', (select count(*) from migration.data_imports)),
    (4, 'raw records', (select count(*) from migration.raw_import_records)),
    (5, 'open discovery flows', (select count(*) from migration.discovery_flows where status in ('pending', 'running'))),
    (6, 'failed discovery flows', (select count(*) from migration.discovery_flows where status = 'failed')),
    (7, 'mappings to review', (select count(*) from migration.import_field_mappings where status = 'pending')),
    (8, 'assets in a wave', (select count(*) from migration.assets where migration_wave is not null)),
    (9, 'assets migrated', (select count(*) from migration.assets where migration_status = 'migrated')),
    (10, 'insights to look at', (select count(*) from migration.agent_insights where status = 'active')),
    -- The seeding instant stands for today: the demo is as old tomorrow as it is now.
    (11, 'days since the last import', (select extract(day from seedkit.reference_instant() - max(created_at))::bigint from migration.data_imports))
) as v (place, figure, value)
order by v.place

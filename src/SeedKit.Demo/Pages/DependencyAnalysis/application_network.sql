-- Dependency Analysis, applications and network devices: what an application is reached through.
select d.id,
       a.name as application,
       t.name as network,
       d.dependency_type,
       d.description,
       t.environment,
       t.migration_wave
from migration.asset_dependencies as d
join migration.assets as a on a.id = d.asset_id
join migration.assets as t on t.id = d.depends_on_asset_id
where a.asset_type = 'application' and t.asset_type = 'network'
order by a.name collate "C", t.name collate "C", d.id

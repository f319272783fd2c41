-- Dependency Analysis, applications and servers: what an application runs on.
select d.id,
       a.name as application,
       t.name as server,
       d.dependency_type,
       d.description,
       t.environment,
       t.migration_wave
from migration.asset_dependencies as d
join migration.assets as a on a.id = d.asset_id
join migration.assets as t on t.id = d.depends_on_asset_id
where a.asset_type = 'application' and t.asset_type = 'server'
order by a.name collate "C", t.name collate "C", d.id

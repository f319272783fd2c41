-- Dependency Analysis, applications and databases: what an application keeps its data in.
select d.id,
       a.name as application,
       t.name as database,
       d.dependency_type,
       d.description,
       t.environment,
       t.migration_wave
from migration.asset_dependencies as d
join migration.assets as a on a.id = d.asset_id
join migration.assets as t on t.id = d.depends_on_asset_id
where a.asset_type = 'application' and t.asset_type = 'database'
order by a.name collate "C", t.name collate "C", d.id

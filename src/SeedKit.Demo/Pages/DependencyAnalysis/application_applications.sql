-- Dependency Analysis, applications among themselves: which application calls which, and whether both move together.
select d.id,
       a.name as application,
       t.name as needs,
       d.dependency_type,
       d.description,
       a.migration_wave as wave,
       t.migration_wave as wave_of_needed,
       a.migration_wave is not distinct from t.migration_wave as same_wave
from migration.asset_dependencies as d
join migration.assets as a on a.id = d.asset_id
join migration.assets as t on t.id = d.depends_on_asset_id
where a.asset_type = 'application' and t.asset_type = 'application'
order by a.name collate "C", t.name collate "C", d.id

-- Migration Planning, readiness of applications: those that are to move in a wave although something they need, directly or through
-- others, is not ready or moves later; the most hindered first.
with recursive needed as (
    select a.id as application_id, d.depends_on_asset_id as id
    from migration.assets as a
    join migration.asset_dependencies as d on d.asset_id = a.id
    where a.asset_type = 'application' and a.migration_wave is not null
    -- UNION, not UNION ALL: what has been reached is not followed again, so that circles end.
    union
    select needed.application_id, d.depends_on_asset_id
    from needed
    join migration.asset_dependencies as d on d.asset_id = needed.id
)
select a.id,
       a.name,
       a.migration_wave as wave,
       count(*) as needs,
       count(*) filter (where n.sixr_ready <> 'ready') as not_ready,
       count(*) filter (where n.migration_wave > a.migration_wave) as moves_later
from needed
join migration.assets as a on a.id = needed.application_id
join migration.assets as n on n.id = needed.id
where needed.id <> needed.application_id
group by a.id
having count(*) filter (where n.sixr_ready <> 'ready' or n.migration_wave > a.migration_wave) > 0
order by count(*) filter (where n.sixr_ready <> 'ready' or n.migration_wave > a.migration_wave) desc, a.name collate "C"

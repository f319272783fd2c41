-- Dependency Analysis, circles: assets that need one another, which have to move together. Each circle is told once, from the asset
-- whose id is the smallest.
with recursive walk as (
    select d.asset_id as first_id, d.depends_on_asset_id as id, 1 as links, a.name || ' > ' || b.name as path
    from migration.asset_dependencies as d
    join migration.assets as a on a.id = d.asset_id
    join migration.assets as b on b.id = d.depends_on_asset_id
    union all
    select walk.first_id, d.depends_on_asset_id, walk.links + 1, walk.path || ' > ' || b.name
    from walk
    join migration.asset_dependencies as d on d.asset_id = walk.id
    join migration.assets as b on b.id = d.depends_on_asset_id
    where walk.id > walk.first_id and d.depends_on_asset_id >= walk.first_id
) cycle id set is_circle using ids
select first_id as id, links, path
from walk
where id = first_id and not is_circle
order by links desc, path collate "C"

-- Dependency Analysis, graph: everything that one application needs, directly or through others, as a tree. A branch ends where it
-- comes back to something on its own path. $1: id of the application, NULL for the one that needs most by itself.
with recursive root as (
    select a.id, a.name
    from migration.assets as a
    left join (
        select d.asset_id, count(*) as links
        from migration.asset_dependencies as d
        group by d.asset_id) as needed on needed.asset_id = a.id
    where a.asset_type = 'application' and ($1::uuid is null or a.id = $1::uuid)
    order by coalesce(needed.links, 0) desc, a.name collate "C"
    limit 1
), tree as (
    select root.id, 0 as depth, null::migration.dependency_type as needed_for, root.name::text as path
    from root
    union all
    select d.depends_on_asset_id, tree.depth + 1, d.dependency_type, tree.path || ' > ' || a.name
    from tree
    join migration.asset_dependencies as d on d.asset_id = tree.id
    join migration.assets as a on a.id = d.depends_on_asset_id
) cycle id set is_circle using ids
select tree.id,
       tree.depth,
       a.asset_type,
       tree.needed_for,
       tree.is_circle,
       tree.path
from tree
join migration.assets as a on a.id = tree.id
order by tree.path collate "C", tree.needed_for

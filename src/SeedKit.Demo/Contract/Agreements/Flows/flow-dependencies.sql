with told as (
    select f.id, (p ->> 0)::uuid as asset_id, (p ->> 1)::uuid as depends_on_asset_id
    from migration.discovery_flows f
    cross join lateral jsonb_array_elements(f.dependencies -> 'pairs') p
),
found as (
    select a.discovery_flow_id as id, d.asset_id, d.depends_on_asset_id
    from migration.asset_dependencies d
    join migration.assets a on a.id = d.asset_id
    join migration.discovery_flows f on f.id = a.discovery_flow_id and f.dependencies is not null
)
select coalesce(t.id, f.id) as id, t.asset_id as told, f.asset_id as found, coalesce(t.depends_on_asset_id, f.depends_on_asset_id) as depends_on
from told t
full join found f on (f.id, f.asset_id, f.depends_on_asset_id) = (t.id, t.asset_id, t.depends_on_asset_id)
where t.id is null or f.id is null
union all
select id, null, null, null
from migration.discovery_flows
where (dependencies ->> 'total')::int <> jsonb_array_length(dependencies -> 'pairs');

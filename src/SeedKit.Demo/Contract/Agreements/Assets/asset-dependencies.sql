select a.id, a.name, a.dependencies, d.ids
from migration.assets a
left join (
    select asset_id, jsonb_agg(depends_on_asset_id::text order by depends_on_asset_id::text) as ids
    from migration.asset_dependencies
    group by asset_id) d on d.asset_id = a.id
where coalesce((select jsonb_agg(e order by e #>> '{}') from jsonb_array_elements(a.dependencies) e), '[]') <> coalesce(d.ids, '[]');

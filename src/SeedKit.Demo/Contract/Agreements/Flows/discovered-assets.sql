select f.id, f.flow_name, f.discovered_assets -> 'total' as told, a.total
from migration.discovery_flows f
cross join lateral (
    select count(*) as total, coalesce(jsonb_agg(id::text order by id::text), '[]') as ids
    from migration.assets
    where discovery_flow_id = f.id) a
where (f.discovered_assets ->> 'total')::int <> a.total
   or (select jsonb_agg(e order by e #>> '{}') from jsonb_array_elements(f.discovered_assets -> 'asset_ids') e) <> a.ids
   or (f.flow_state ->> 'assets')::int <> a.total;

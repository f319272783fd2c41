select d.id, d.created_at, a.name, a.created_at as asset_since, n.name as needed, n.created_at as needed_since
from migration.asset_dependencies d
join migration.assets a on a.id = d.asset_id
join migration.assets n on n.id = d.depends_on_asset_id
where d.created_at < greatest(a.created_at, n.created_at);

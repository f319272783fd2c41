select m.id, m.name, m.created_at, e.created_at as engagement_since
from migration.migrations m
join migration.engagements e on e.id = m.engagement_id
where m.created_at < e.created_at;

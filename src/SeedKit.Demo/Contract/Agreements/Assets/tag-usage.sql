select t.id, t.name, t.usage_count, coalesce(a.uses, 0) as uses
from migration.tags t
left join (select tag_id, count(*) as uses from migration.asset_tags group by tag_id) a on a.tag_id = t.id
where t.usage_count <> coalesce(a.uses, 0);

-- Asset Inventory, tags: the labels that assets carry, the most used first.
select t.id,
       t.name,
       t.category,
       t.description,
       t.usage_count as assets,
       t.last_used
from migration.tags as t
where t.is_active
order by t.usage_count desc, t.name collate "C"

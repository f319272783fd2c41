-- Asset Inventory, summary by type: numbers over the whole inventory, not over the page.
select asset_type,
       count(*) as assets,
       count(*) filter (where status = 'pending') as pending,
       count(*) filter (where status = 'discovered') as discovered,
       count(*) filter (where status = 'active') as active,
       count(*) filter (where status = 'inactive') as inactive,
       sum(current_monthly_cost) as monthly_cost
from migration.assets
group by asset_type
order by asset_type

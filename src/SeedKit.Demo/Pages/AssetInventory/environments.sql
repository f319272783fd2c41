-- Asset Inventory, summary by environment and business criticality, which are what the list can be filtered by.
select environment,
       count(*) as assets,
       count(*) filter (where business_criticality = 'low') as low,
       count(*) filter (where business_criticality = 'medium') as medium,
       count(*) filter (where business_criticality = 'high') as high,
       count(*) filter (where business_criticality = 'critical') as critical,
       count(*) filter (where business_criticality is null) as not_rated
from migration.assets
group by environment
order by environment nulls last

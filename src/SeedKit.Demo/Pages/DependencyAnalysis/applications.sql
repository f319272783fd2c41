-- Dependency Analysis, list of applications: how much each needs and how much needs it, the busiest first.
with needs as (
    select d.asset_id as id, count(*) as links from migration.asset_dependencies as d group by d.asset_id
), needed as (
    select d.depends_on_asset_id as id, count(*) as links from migration.asset_dependencies as d group by d.depends_on_asset_id
)
select a.id,
       a.name,
       a.technology_stack,
       a.business_criticality,
       coalesce(needs.links, 0) as needs,
       coalesce(needed.links, 0) as needed_by
from migration.assets as a
left join needs on needs.id = a.id
left join needed on needed.id = a.id
where a.asset_type = 'application'
order by coalesce(needs.links, 0) + coalesce(needed.links, 0) desc, a.name collate "C"

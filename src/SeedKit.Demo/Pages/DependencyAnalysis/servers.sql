-- Dependency Analysis, list of servers: how many applications stand on each, the busiest first.
select s.id,
       s.name,
       s.operating_system,
       s.environment,
       count(d.id) as applications
from migration.assets as s
left join (
    migration.asset_dependencies as d
    join migration.assets as a on a.id = d.asset_id and a.asset_type = 'application')
  on d.depends_on_asset_id = s.id
where s.asset_type = 'server'
group by s.id
order by applications desc, s.name collate "C"

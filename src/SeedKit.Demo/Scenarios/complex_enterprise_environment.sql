-- Scenario 3, complex enterprise environment: an engagement with several sources imported, dependencies that cross from one source to
-- another, technical debt, circles, and a wave planning that is under way.
select e.id,
       e.name,
       s.sources,
       s.records,
       d.dependencies,
       d.across_flows,
       t.debt_findings,
       t.indebted_applications,
       w.waves,
       w.open_waves,
       p.flow_name as planning
from migration.engagements as e
cross join lateral (
    select count(distinct i.source_system) as sources, sum(i.total_records) as records
    from migration.data_imports as i
    where i.engagement_id = e.id and i.status = 'completed') as s
cross join lateral (
    select count(*) as dependencies,
           count(*) filter (where a.discovery_flow_id is distinct from b.discovery_flow_id) as across_flows
    from migration.asset_dependencies as x
    join migration.assets as a on a.id = x.asset_id
    join migration.assets as b on b.id = x.depends_on_asset_id
    where x.engagement_id = e.id) as d
cross join lateral (
    select count(*) as debt_findings, count(distinct y.application_id) as indebted_applications
    from migration.tech_debt_analysis as y
    where y.engagement_id = e.id) as t
cross join lateral (
    select count(*) as waves, count(*) filter (where v.status in ('planned', 'in_progress')) as open_waves
    from migration.migration_waves as v
    where v.engagement_id = e.id) as w
join migration.crewai_flow_state_extensions as p on p.engagement_id = e.id and p.flow_type = 'planning' and p.flow_status = 'running'
where s.sources >= 3
  and d.across_flows > 0
  and t.debt_findings > 0
  and w.open_waves > 0
order by e.name collate "C"

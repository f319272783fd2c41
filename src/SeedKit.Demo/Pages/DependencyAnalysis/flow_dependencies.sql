-- Dependency Analysis, result of a flow: what the flows that got so far have told about dependencies.
select f.flow_id,
       f.flow_name,
       f.status,
       (f.dependencies ->> 'total')::integer as dependencies,
       count(distinct p.pair ->> 0) as assets,
       f.crew_outputs ->> 'dependency_analysis' as outcome
from migration.discovery_flows as f
cross join lateral jsonb_array_elements(f.dependencies -> 'pairs') as p (pair)
group by f.id
order by f.created_at desc, f.flow_id

with aged as (
    select t.id, t.engagement_id, a.name, t.severity::text as severity, t.description,
           ((f.created_at at time zone 'UTC')::date - substring(t.description from 'since ([0-9]{4}-[0-9]{2}-[0-9]{2})')::date) / 365 as years
    from migration.tech_debt_analysis t
    join migration.assets a on a.id = t.application_id
    join migration.assessment_flows f on f.id = t.assessment_flow_id
    where t.debt_category in ('security', 'outdated_runtime')
),
named as (
    select distinct t.id
    from aged t
    join migration.assets m on (m.engagement_id, m.application_name) = (t.engagement_id, t.name)
    where position(m.name in t.description) > 0
)
select t.id, t.severity, t.years, t.description
from aged t
left join named n on n.id = t.id
where t.years is null
   or t.severity <> case when t.years >= 5 then 'critical' when t.years >= 2 then 'high' when t.years >= 1 then 'medium' else 'low' end
   or n.id is null;

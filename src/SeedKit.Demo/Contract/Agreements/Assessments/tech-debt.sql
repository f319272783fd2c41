select t.id, t.debt_category, a.name, a.migration_complexity, c.application_id as of_component
from migration.tech_debt_analysis t
join migration.assets a on a.id = t.application_id
left join migration.application_components c on c.id = t.component_id
where a.asset_type <> 'application'
   or (c.application_id, c.assessment_flow_id) <> (t.application_id, t.assessment_flow_id)
   or (t.detected_by_agent is null) <> (t.agent_confidence is null)
   or (t.debt_category = 'architecture' and a.migration_complexity not in ('high', 'critical'));

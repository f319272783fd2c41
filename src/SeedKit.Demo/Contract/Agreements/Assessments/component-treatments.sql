select t.id, t.recommended_strategy, a.six_r_strategy, c.application_id as of_component, t.application_id
from migration.component_treatments t
join migration.assets a on a.id = t.application_id
left join migration.application_components c on c.id = t.component_id
left join migration.assessment_flows f on f.id = c.assessment_flow_id
left join migration.assessment_flows r on r.id = t.assessment_flow_id
-- A second look takes over the components that an earlier run has found.
where c.application_id <> t.application_id
   or f.created_at > r.created_at
   or (c.id is null and t.recommended_strategy <> a.six_r_strategy);

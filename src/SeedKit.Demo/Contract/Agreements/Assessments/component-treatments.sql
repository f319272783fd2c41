select t.id, t.recommended_strategy, a.six_r_strategy, c.application_id as of_component, t.application_id
from migration.component_treatments t
join migration.assets a on a.id = t.application_id
left join migration.application_components c on c.id = t.component_id
where (c.application_id, c.assessment_flow_id) <> (t.application_id, t.assessment_flow_id)
   or (c.id is null and t.recommended_strategy <> a.six_r_strategy);

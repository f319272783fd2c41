select d.id, d.application_name, a.name, d.overall_strategy, a.six_r_strategy, d.tech_debt_score, t.tech_debt_score as found
from migration.sixr_decisions d
join migration.assets a on a.id = d.application_id
join migration.assessment_flows f on f.id = d.assessment_flow_id
left join (
    select application_id, assessment_flow_id, max(tech_debt_score) as tech_debt_score
    from migration.tech_debt_analysis
    group by application_id, assessment_flow_id) t on (t.application_id, t.assessment_flow_id) = (d.application_id, d.assessment_flow_id)
where (d.overall_strategy, d.application_name) is distinct from (a.six_r_strategy, a.name)
   or a.asset_type <> 'application'
   or f.status <> 'completed'
   or not f.selected_application_ids ? a.id::text
   or d.ready_for_planning <> (f.apps_ready_for_planning ? a.id::text)
   or d.tech_debt_score is distinct from t.tech_debt_score
   or greatest(d.created_at, d.modified_at) > seedkit.reference_instant();

select s.id, s.status, s.final_recommendation, s.confidence_score
from migration.sixr_analyses s
where (s.status = 'completed') <> (s.final_recommendation is not null)
   or (s.status = 'completed' and not exists (
        select from migration.sixr_recommendations r
        join migration.sixr_iterations i on (i.analysis_id, i.iteration_number) = (r.analysis_id, r.iteration_number)
        where r.analysis_id = s.id and r.iteration_number = s.current_iteration and i.status = 'completed' and r.created_by is null
          and (r.recommended_strategy, r.confidence_score, i.confidence_score) = (s.final_recommendation, s.confidence_score, s.confidence_score)))
   or exists (
        select from jsonb_array_elements_text(s.application_ids) e
        join migration.assets a on a.id = e::uuid
        where a.six_r_strategy <> s.final_recommendation);

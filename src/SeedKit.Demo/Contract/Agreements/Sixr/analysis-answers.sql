select q.id, q.question_id, q.iteration_number, q.validation_status, q.source, q.created_by
from migration.sixr_question_responses q
join migration.sixr_questions s on s.question_id = q.question_id
where not s.active
   or q.created_at < s.created_at
   or (q.validation_status = 'invalid') <> (q.validation_errors is not null)
   or (q.source = 'user') <> (q.created_by is not null)
   or not exists (
        select from migration.sixr_iterations i
        where (i.analysis_id, i.iteration_number) = (q.analysis_id, q.iteration_number));

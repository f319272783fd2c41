select d.id, d.application_name, d.user_modifications
from migration.sixr_decisions d
where d.user_modifications is not null
  and not exists (
    select from migration.assessment_learning_feedback l
    where l.decision_id = d.id
      and l.override_strategy = d.overall_strategy
      and l.original_strategy::text = d.user_modifications #>> '{overall_strategy,old}');

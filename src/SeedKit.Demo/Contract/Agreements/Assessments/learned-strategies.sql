select l.id, l.original_strategy, l.override_strategy, d.overall_strategy
from migration.assessment_learning_feedback l
join migration.sixr_decisions d on d.id = l.decision_id
where l.override_strategy <> d.overall_strategy
   or (l.original_strategy <> l.override_strategy) <> (d.user_modifications is not null);

select s.id, s.title, s.status, s.overall_score, s.recommended_strategy, a.six_r_strategy, s.assessment_date
from migration.assessments s
left join migration.assets a on a.id = s.asset_id
where s.recommended_strategy <> a.six_r_strategy
   or (s.overall_score is null) <> (s.status in ('pending', 'in_progress'))
   or greatest(s.assessment_date, s.review_date, s.approval_date) > seedkit.reference_instant();

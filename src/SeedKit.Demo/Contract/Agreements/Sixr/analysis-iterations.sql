select i.id, i.status, i.created_at, i.completed_at, i.analysis_duration, i.error_details
from migration.sixr_iterations i
where not exists (
        select from migration.sixr_analysis_parameters p
        where (p.analysis_id, p.iteration_number) = (i.analysis_id, i.iteration_number))
   or (i.error_details is not null) <> (i.status = 'failed')
   or (i.completed_at is not null) <> (i.status in ('completed', 'failed'))
   or i.analysis_duration is distinct from round(extract(epoch from i.completed_at - i.created_at), 3)
   or greatest(i.created_at, i.completed_at) > seedkit.reference_instant();

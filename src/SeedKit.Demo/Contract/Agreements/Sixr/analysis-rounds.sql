select s.id, s.current_iteration, i.rounds, s.status, i.last_status
from migration.sixr_analyses s
left join (
    select analysis_id, count(*) as rounds, (array_agg(status order by iteration_number desc))[1] as last_status
    from migration.sixr_iterations
    group by analysis_id) i on i.analysis_id = s.id
where s.current_iteration <> greatest(1, coalesce(i.rounds, 0))
   or (s.status <> 'completed' and s.status <> i.last_status);

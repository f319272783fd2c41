select id, status, progress, current_phase, next_phase, completed_at
from migration.assessment_flows
where progress <> round(100.0 * (select count(*) from jsonb_object_keys(phase_results)) / 6, 2)
   or (status = 'completed') <> (completed_at is not null)
   or (status = 'completed') <> (progress = 100)
   or (status = 'initialized') <> (current_phase is null)
   or current_phase >= next_phase
   or greatest(created_at, completed_at, last_user_interaction) > seedkit.reference_instant();

-- Analytics, where assets come from and stand: by master flow and phase.
select a.master_flow_id,
       m.flow_name as master_flow,
       a.source_phase,
       a.current_phase,
       count(*) as assets
from migration.assets as a
join migration.crewai_flow_state_extensions as m on m.flow_id = a.master_flow_id
group by a.master_flow_id, m.flow_name, a.source_phase, a.current_phase
order by m.flow_name collate "C", a.source_phase, a.current_phase, a.master_flow_id

-- Discovery Flows, phases of a flow: those it set out to do, in order, and what the done ones delivered. $1: flow_id.
select f.flow_id,
       p.phase,
       case
           when f.phases_completed ? p.phase then 'completed'
           when p.phase = f.current_phase::text then f.status::text
           else 'to do'
       end as state,
       (m.phase_execution_times ->> p.phase)::integer as seconds,
       f.crew_outputs ->> p.phase as outcome
from migration.discovery_flows as f
join migration.crewai_flow_state_extensions as m on m.flow_id = f.flow_id
cross join lateral jsonb_array_elements_text(f.flow_state -> 'planned_phases') with ordinality as p (phase, place)
where f.flow_id = $1
order by p.place

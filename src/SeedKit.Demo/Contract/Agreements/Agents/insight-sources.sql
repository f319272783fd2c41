select i.id, i.agent_name, t.agent_name as of_task, i.flow_id, t.flow_id as flow_of_task, i.created_at
from migration.agent_insights i
left join migration.agent_task_history t on t.id = i.agent_task_history_id
where (t.flow_id, t.agent_name) <> (i.flow_id, i.agent_name)
   or i.created_at < t.started_at
   or i.created_at > seedkit.reference_instant();

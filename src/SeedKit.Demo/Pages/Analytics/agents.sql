-- Analytics, agents: what each has done in all, from its daily figures.
select d.agent_name as agent,
       count(*) as days,
       sum(d.tasks_attempted) as tasks,
       sum(d.tasks_completed) as completed,
       sum(d.tasks_failed) as failed,
       round(avg(d.avg_confidence_score), 3) as confidence,
       sum(d.total_llm_calls) as llm_calls,
       sum(d.total_tokens_used) as tokens,
       max(d.date_recorded) as last_day
from migration.agent_performance_daily as d
group by d.agent_name
order by d.agent_name collate "C"

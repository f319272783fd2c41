select d.id, d.agent_name, d.date_recorded, d.tasks_attempted, t.attempted, d.tasks_completed, t.completed, d.success_rate, t.rate
from migration.agent_performance_daily d
left join (
    select engagement_id, agent_name, (started_at at time zone 'UTC')::date as day, count(*)::int as attempted,
           count(*) filter (where status = 'completed')::int as completed,
           count(*) filter (where status in ('failed', 'timeout'))::int as failed,
           round(avg(duration_seconds), 3) as duration, round(avg(confidence_score), 3) as confidence, sum(llm_calls_count)::int as calls,
           sum((select coalesce(sum((u.value ->> 'input')::int + (u.value ->> 'output')::int), 0) from jsonb_each(token_usage) u))::int as tokens,
           round(avg(case when success then 100 else 0 end) filter (where completed_at is not null), 2) as rate
    from migration.agent_task_history
    group by engagement_id, agent_name, (started_at at time zone 'UTC')::date) t
       on (t.engagement_id, t.agent_name, t.day) = (d.engagement_id, d.agent_name, d.date_recorded)
where (d.tasks_attempted, d.tasks_completed, d.tasks_failed, d.avg_duration_seconds, d.avg_confidence_score, d.total_llm_calls, d.total_tokens_used, d.success_rate)
      is distinct from (t.attempted, t.completed, t.failed, t.duration, t.confidence, t.calls, t.tokens, t.rate);

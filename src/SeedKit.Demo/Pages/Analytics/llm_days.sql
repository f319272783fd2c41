-- Analytics, language models by day: the same thirty days, days of UTC, the latest first.
select (l.created_at at time zone 'UTC')::date as day,
       count(*) as requests,
       count(*) filter (where not l.success) as failed,
       sum(l.total_tokens) as tokens,
       sum(l.total_cost) as cost
from migration.llm_usage_logs as l
where l.created_at > seedkit.reference_instant() - interval '30 days'
  and l.created_at <= seedkit.reference_instant()
group by day
order by day desc

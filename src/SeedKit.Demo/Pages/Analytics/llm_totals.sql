-- Analytics, language models: requests, tokens and costs of the thirty days before the seeding instant.
select count(*) as requests,
       count(*) filter (where l.success) as succeeded,
       count(*) filter (where not l.success) as failed,
       sum(l.input_tokens) as input_tokens,
       sum(l.output_tokens) as output_tokens,
       sum(l.total_cost) as cost,
       round(avg(l.response_time_ms)) as average_ms
from migration.llm_usage_logs as l
where l.created_at > seedkit.reference_instant() - interval '30 days'
  and l.created_at <= seedkit.reference_instant()

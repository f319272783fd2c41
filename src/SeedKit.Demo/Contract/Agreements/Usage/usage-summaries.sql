-- All sums at once: of each period, and in it by model, by user, by page and by feature.
with sums as (
    select l.engagement_id, p.period_type, date_trunc(p.unit, l.created_at, 'UTC') as period_start,
           l.llm_provider, l.model_name, l.user_id, l.page_context, l.feature_context,
           count(*)::int as requests, count(*) filter (where l.success)::int as succeeded, coalesce(sum(l.input_tokens), 0) as input,
           coalesce(sum(l.output_tokens), 0) as output, coalesce(sum(l.total_cost), 0) as cost, round(avg(l.response_time_ms))::int as average,
           min(l.response_time_ms) as fastest, max(l.response_time_ms) as slowest
    from migration.llm_usage_logs l
    cross join (values ('daily', 'day'), ('weekly', 'week'), ('monthly', 'month')) p (period_type, unit)
    group by l.engagement_id, p.period_type, date_trunc(p.unit, l.created_at, 'UTC'),
             grouping sets ((), (l.llm_provider, l.model_name), (l.user_id), (l.page_context), (l.feature_context))
    -- Requests of nobody in particular are not a person of their own.
    having (grouping(l.user_id) = 1 or l.user_id is not null)
       and (grouping(l.page_context) = 1 or l.page_context is not null)
       and (grouping(l.feature_context) = 1 or l.feature_context is not null)
)
select s.id, s.period_type, s.period_start, s.total_requests, l.requests, s.total_cost, l.cost
from migration.llm_usage_summary s
left join sums l
       on (l.engagement_id, l.period_type, l.period_start) = (s.engagement_id, s.period_type::text, s.period_start)
      and (coalesce(l.llm_provider, ''), coalesce(l.model_name, ''), coalesce(l.user_id::text, ''), coalesce(l.page_context, ''), coalesce(l.feature_context, ''))
        = (coalesce(s.llm_provider, ''), coalesce(s.model_name, ''), coalesce(s.user_id::text, ''), coalesce(s.page_context, ''), coalesce(s.feature_context, ''))
where (s.total_requests, s.successful_requests, s.total_input_tokens, s.total_output_tokens, s.total_cost,
       s.avg_response_time_ms, s.min_response_time_ms, s.max_response_time_ms)
      is distinct from (l.requests, l.succeeded, l.input, l.output, l.cost, l.average, l.fastest, l.slowest)
   or s.created_at > seedkit.reference_instant();

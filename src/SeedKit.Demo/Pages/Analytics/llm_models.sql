-- Analytics, language models by model: the same thirty days, with the price that holds for a thousand tokens.
select l.llm_provider as provider,
       l.model_name as model,
       count(*) as requests,
       count(*) filter (where not l.success) as failed,
       sum(l.total_tokens) as tokens,
       sum(l.total_cost) as cost,
       round(avg(l.response_time_ms)) as average_ms,
       p.input_cost_per_1k_tokens as input_price,
       p.output_cost_per_1k_tokens as output_price
from migration.llm_usage_logs as l
left join lateral (
    select c.input_cost_per_1k_tokens, c.output_cost_per_1k_tokens
    from migration.llm_model_pricing as c
    where c.is_active and (c.provider, c.model_name) = (l.llm_provider, l.model_name)
    order by c.effective_from desc
    limit 1) as p on true
where l.created_at > seedkit.reference_instant() - interval '30 days'
  and l.created_at <= seedkit.reference_instant()
group by l.llm_provider, l.model_name, p.input_cost_per_1k_tokens, p.output_cost_per_1k_tokens
order by cost desc nulls last, l.model_name collate "C"

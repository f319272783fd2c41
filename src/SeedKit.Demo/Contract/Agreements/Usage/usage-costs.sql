select l.id, l.model_name, l.input_tokens, l.input_cost, l.output_tokens, l.output_cost
from migration.llm_usage_logs l
where l.input_tokens is not null
  and not exists (
    select from migration.llm_model_pricing p
    where (p.provider, p.model_name) = (l.llm_provider, l.model_name)
      and p.model_version is not distinct from l.model_version
      and p.effective_from <= l.created_at and (p.effective_to is null or l.created_at < p.effective_to)
      and l.input_cost = round(l.input_tokens * p.input_cost_per_1k_tokens / 1000, 6)
      and l.output_cost = round(l.output_tokens * p.output_cost_per_1k_tokens / 1000, 6));

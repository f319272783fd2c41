select l.id, l.created_at, l.model_name, p.period_type as missing
from migration.llm_usage_logs l
cross join (values ('daily', 'day'), ('weekly', 'week'), ('monthly', 'month')) p (period_type, unit)
left join migration.llm_usage_summary s
       on (s.engagement_id, s.llm_provider, s.model_name, s.period_type::text, s.period_start)
        = (l.engagement_id, l.llm_provider, l.model_name, p.period_type, date_trunc(p.unit, l.created_at, 'UTC'))
where s.id is null;

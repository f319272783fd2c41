select f.id, f.flow_name, f.tech_debt_analysis, a.total, a.high
from migration.discovery_flows f
cross join lateral (
    select count(*) as total, count(*) filter (where migration_complexity >= 'high') as high
    from migration.assets
    where discovery_flow_id = f.id) a
where (f.tech_debt_analysis ->> 'assets_judged')::int <> a.total or (f.tech_debt_analysis ->> 'high_complexity')::int <> a.high;

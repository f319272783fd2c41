select o.id, o.analysis_name, o.total_assets, g.key as grouped, c.counted
from migration.cmdb_sixr_analyses o
cross join lateral jsonb_each(o.analysis_results) g
cross join lateral (select sum(value::int) as counted from jsonb_each_text(g.value)) c
where o.status = 'completed' and o.total_assets is distinct from c.counted;

select m.id, m.name, m.cost_estimates, p.estimated_cost
from migration.migrations m
cross join lateral (select sum(estimated_cost) as estimated_cost from migration.wave_plans where migration_id = m.id) p
where (m.cost_estimates ->> 'labour')::numeric <> p.estimated_cost
   or (m.cost_estimates ->> 'total')::numeric
      <> (m.cost_estimates ->> 'labour')::numeric + (m.cost_estimates ->> 'tooling')::numeric + (m.cost_estimates ->> 'contingency')::numeric;

select w.id, w.name, w.estimated_effort_hours, a.hours, w.estimated_cost, w.actual_effort_hours, w.actual_cost
from migration.migration_waves w
join migration.wave_plans p on (p.engagement_id, p.wave_number) = (w.engagement_id, w.wave_number)
join migration.migrations m on m.id = p.migration_id
cross join lateral (
    select sum(round((m.settings #>> array['effort_hours', a.six_r_strategy::text])::numeric
                     * coalesce((m.settings #>> array['complexity_factor', a.migration_complexity::text])::numeric, 1), 2)) as hours
    from migration.assets a
    where a.engagement_id = w.engagement_id and a.migration_wave = w.wave_number) a
where w.status <> 'cancelled'
  and (w.estimated_effort_hours is distinct from a.hours
    or w.estimated_cost is distinct from a.hours * (m.settings ->> 'hourly_rate')::numeric
    or w.actual_cost is distinct from w.actual_effort_hours * (m.settings ->> 'hourly_rate')::numeric);

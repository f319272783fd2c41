-- Migration Planning, readiness: how many assets of each kind can move, and what holds the others back.
select a.asset_type,
       count(*) as assets,
       count(*) filter (where a.sixr_ready = 'ready') as ready,
       count(*) filter (where a.sixr_ready = 'needs_review') as needs_review,
       count(*) filter (where a.sixr_ready = 'not_ready') as not_ready,
       round(100.0 * count(*) filter (where a.sixr_ready = 'ready') / count(*), 1) as ready_percent,
       count(*) filter (where a.mapping_status <> 'mapped') as fields_not_mapped,
       count(*) filter (where a.migration_wave is null) as without_wave
from migration.assets as a
group by a.asset_type
order by a.asset_type

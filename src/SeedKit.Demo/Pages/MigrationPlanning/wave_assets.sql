-- Migration Planning, assets of a wave: what moves, how, and how far it is. $1: number of the wave.
select a.id,
       a.name,
       a.asset_type,
       a.six_r_strategy,
       a.migration_priority as priority,
       a.migration_complexity as complexity,
       a.migration_status,
       a.business_owner
from migration.assets as a
where a.migration_wave = $1
order by a.migration_priority, a.name collate "C", a.id

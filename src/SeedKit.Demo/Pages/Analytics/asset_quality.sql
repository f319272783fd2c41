-- Analytics, quality of the inventory: how complete and how plausible the assets of each kind are.
select a.asset_type,
       count(*) as assets,
       round(avg(a.completeness_score), 2) as completeness,
       min(a.completeness_score) as least_complete,
       round(avg(a.quality_score), 2) as quality,
       min(a.quality_score) as least_quality
from migration.assets as a
group by a.asset_type
order by a.asset_type

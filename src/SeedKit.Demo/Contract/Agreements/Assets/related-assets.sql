with related as (
    select a.id, (e #>> '{}')::uuid as other
    from migration.assets a
    cross join lateral jsonb_array_elements(a.related_assets) e
),
serving as (
    select a.id, b.id as other
    from migration.assets a
    join migration.assets b on (b.engagement_id, b.application_name) = (a.engagement_id, a.application_name) and b.id <> a.id
)
select coalesce(r.id, s.id) as id, r.other as told, s.other as serving
from related r
full join serving s on (s.id, s.other) = (r.id, r.other)
where r.id is null or s.id is null;

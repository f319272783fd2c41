-- Asset Inventory, list: assets page by page, newest first, and how many there are in all.
-- $1: rows on a page, at most 100; $2: page, from 1. Filters, each NULL for any: $3: id of the discovery flow, $4: environment,
-- $5: business criticality.
select a.id,
       count(*) over () as total,
       a.name,
       a.asset_type,
       a.status,
       a.environment,
       a.hostname,
       a.ip_address,
       a.operating_system,
       a.os_version,
       a.cpu_cores,
       a.memory_gb,
       a.storage_gb,
       a.location,
       a.datacenter,
       a.application_name,
       a.technology_stack,
       a.department,
       a.business_owner,
       a.technical_owner,
       a.business_criticality,
       a.six_r_strategy,
       a.migration_wave,
       a.migration_status,
       a.sixr_ready,
       a.cpu_utilization_percent,
       a.memory_utilization_percent,
       a.completeness_score,
       a.quality_score,
       a.current_monthly_cost,
       a.estimated_cloud_cost,
       a.discovery_source,
       a.created_at
from migration.assets as a
where ($3::uuid is null or a.discovery_flow_id = $3::uuid)
  and ($4::text is null or a.environment::text = $4::text)
  and ($5::text is null or a.business_criticality::text = $5::text)
order by a.created_at desc, a.name collate "C", a.id
limit least($1::integer, 100)
offset ($2::integer - 1) * least($1::integer, 100)

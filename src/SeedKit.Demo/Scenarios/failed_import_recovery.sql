-- Scenario 4, failed import recovery: an import that failed, with the records that were not valid and the ways out; gone from here once
-- a recovery flow works on its place.
select i.id,
       f.flow_id,
       i.filename,
       i.error_details ->> 'code' as code,
       i.error_message,
       i.processed_records,
       i.total_records,
       v.issues,
       jsonb_array_length(i.error_details -> 'recovery_options') as recovery_options,
       i.error_details -> 'recovery_options' ->> 0 as first_option
from migration.data_imports as i
join migration.discovery_flows as f on f.data_import_id = i.id
cross join lateral (
    select count(*) as issues
    from migration.raw_import_records as r
    where r.data_import_id = i.id and not r.is_valid) as v
where i.status = 'failed'
  and f.status = 'failed'
  and v.issues > 0
  and jsonb_array_length(i.error_details -> 'recovery_options') > 0
  and not exists (
      select from migration.discovery_flows as n
      where n.flow_type = 'recovery' and n.master_flow_id = f.master_flow_id)
order by i.created_at desc, i.id

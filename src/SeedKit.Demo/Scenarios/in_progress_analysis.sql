-- Scenario 2, in-progress analysis: a running flow whose data is imported and whose field mapping waits for approvals, some of which
-- have been given.
select f.flow_id,
       f.flow_name,
       i.filename,
       i.total_records,
       f.current_phase,
       f.progress_percentage as progress,
       m.approved,
       m.rejected,
       m.pending
from migration.discovery_flows as f
join migration.data_imports as i on i.id = f.data_import_id
cross join lateral (
    select count(*) filter (where p.status = 'approved') as approved,
           count(*) filter (where p.status = 'rejected') as rejected,
           count(*) filter (where p.status = 'pending') as pending
    from migration.import_field_mappings as p
    where p.data_import_id = i.id) as m
where f.status = 'running'
  and f.data_import_completed
  and f.current_phase = 'field_mapping'
  and not f.field_mapping_completed
  and m.pending > 0
  and m.approved > 0
order by f.created_at desc, f.flow_id

-- Scenario 1, complete discovery journey: a flow that has gone through all seven phases on a completed import, whose assets all have a
-- strategy: ready for migration planning.
select f.flow_id,
       f.flow_name,
       i.filename,
       i.total_records,
       f.progress_percentage as progress,
       a.assets,
       a.analysed,
       a.planned,
       f.completed_at
from migration.discovery_flows as f
join migration.data_imports as i on i.id = f.data_import_id
cross join lateral (
    select count(*) as assets,
           count(*) filter (where s.six_r_strategy is not null) as analysed,
           count(*) filter (where s.planning_flow_id is not null) as planned
    from migration.assets as s
    where s.discovery_flow_id = f.id) as a
where f.status = 'completed'
  and i.status = 'completed'
  and f.data_import_completed
  and f.data_validation_completed
  and f.field_mapping_completed
  and f.data_cleansing_completed
  and f.asset_inventory_completed
  and f.dependency_analysis_completed
  and f.tech_debt_assessment_completed
  and (f.flow_state ->> 'assessment_ready')::boolean
  and a.assets >= 100
  and a.analysed = a.assets
order by f.completed_at desc, f.flow_id

select f.id, f.flow_name, f.phases_completed, p.flagged
from migration.discovery_flows f
cross join lateral (
    select coalesce(jsonb_agg(v.phase order by v.position), '[]') as flagged
    from (values
        (1, 'data_import', f.data_import_completed),
        (2, 'data_validation', f.data_validation_completed),
        (3, 'field_mapping', f.field_mapping_completed),
        (4, 'data_cleansing', f.data_cleansing_completed),
        (5, 'asset_inventory', f.asset_inventory_completed),
        (6, 'dependency_analysis', f.dependency_analysis_completed),
        (7, 'tech_debt_assessment', f.tech_debt_assessment_completed)) v (position, phase, completed)
    where v.completed) p
where f.phases_completed <> p.flagged;

-- Attribute Mapping, mappings: source and target fields of the import that a flow maps, the open ones first. $1: flow_id.
select m.id,
       m.source_field,
       m.target_field,
       m.match_type,
       m.confidence_score as confidence,
       m.status,
       m.suggested_by,
       m.transformation_rules,
       u.first_name || ' ' || u.last_name as approved_by
from migration.import_field_mappings as m
join migration.discovery_flows as f on f.data_import_id = m.data_import_id
left join migration.users as u on u.id = m.approved_by
where f.flow_id = $1
order by m.status, m.confidence_score desc, m.source_field collate "C"

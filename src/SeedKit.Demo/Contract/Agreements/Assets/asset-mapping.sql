select a.id, a.name, a.mapping_status, a.source_filename, f.status
from migration.assets a
left join migration.discovery_flows f on f.id = a.discovery_flow_id
where a.mapping_status::text <> case when a.source_filename is null then 'pending' when f.status = 'completed' then 'mapped' else 'partial' end;

-- Asset Inventory, widget: what each flow has found, from the state the flow keeps.
select f.flow_id,
       f.flow_name,
       f.status,
       (f.discovered_assets ->> 'total')::integer as assets,
       (f.discovered_assets -> 'by_type' ->> 'application')::integer as applications,
       (f.discovered_assets -> 'by_type' ->> 'server')::integer as servers,
       (f.discovered_assets -> 'by_type' ->> 'database')::integer as databases,
       (f.discovered_assets -> 'by_type' ->> 'network')::integer as network_devices
from migration.discovery_flows as f
where f.discovered_assets is not null
order by f.created_at desc, f.flow_id

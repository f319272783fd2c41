select d.id, d.flow_id, d.recovery_possible
from migration.flow_deletion_audit d
where exists (select from migration.crewai_flow_state_extensions f where f.flow_id = d.flow_id)
   or d.recovery_possible <> (d.recovery_data <> '{}');

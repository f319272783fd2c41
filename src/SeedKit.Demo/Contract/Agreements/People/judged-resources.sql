select l.id, l.resource_type, l.resource_id
from migration.enhanced_access_audit_log l
where l.resource_type is not null
  and not case l.resource_type
        when 'client_account' then l.resource_id = l.client_account_id
        when 'engagement' then l.resource_id = l.engagement_id
        when 'user' then exists (
            select from migration.user_account_associations m where (m.client_account_id, m.user_id) = (l.client_account_id, l.resource_id))
        when 'data_import' then exists (select from migration.data_imports i where (i.engagement_id, i.id) = (l.engagement_id, l.resource_id))
        when 'discovery_flow' then exists (select from migration.discovery_flows f where (f.engagement_id, f.id) = (l.engagement_id, l.resource_id))
        else exists (select from migration.assets a where (a.engagement_id, a.id) = (l.engagement_id, l.resource_id))
      end;

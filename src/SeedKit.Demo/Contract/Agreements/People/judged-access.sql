select e.id, e.user_role_level, p.role_level, e.user_data_scope, p.data_scope, e.created_at
from migration.enhanced_access_audit_log e
left join migration.enhanced_user_profiles p on (p.client_account_id, p.user_id) = (e.client_account_id, e.user_id)
where (e.user_role_level, e.user_data_scope) <> (p.role_level, p.data_scope)
   or e.created_at > seedkit.reference_instant();

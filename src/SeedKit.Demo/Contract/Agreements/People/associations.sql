select coalesce(m.user_id, p.user_id) as user_id, m.role, p.role_level
from migration.user_account_associations m
full join migration.enhanced_user_profiles p on (p.client_account_id, p.user_id) = (m.client_account_id, m.user_id)
where m.user_id is null or p.user_id is null
   or (m.role = 'admin') <> (p.role_level in ('client_admin', 'platform_admin'))
   or (m.role = 'owner' and p.role_level <> 'engagement_manager');

select c.id, c.user_profile_id, c.access_level, p.role_level, c.is_active, p.status
from migration.client_access c
left join migration.enhanced_user_profiles p on (p.client_account_id, p.user_id) = (c.client_account_id, c.user_profile_id)
where p.user_id is null
   or c.is_active <> (p.status = 'active')
   or (c.access_level = 'read_only') <> (p.role_level = 'viewer')
   or (c.access_level = 'super_admin') <> (p.role_level = 'platform_admin');

select coalesce(r.user_id, p.user_id) as user_id, r.role_type, p.role_level, r.is_active, p.status
from migration.enhanced_user_profiles p
full join (select * from migration.user_roles where is_active) r on (r.client_account_id, r.user_id) = (p.client_account_id, p.user_id)
where (p.status = 'active') is distinct from (r.user_id is not null)
   or r.role_type <> p.role_level;

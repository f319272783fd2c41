select u.id, u.email, u.is_active, p.status, u.created_at, u.last_login, p.last_login_at
from migration.users u
left join migration.user_profiles p on p.user_id = u.id
where p.user_id is null
   or u.is_active <> (p.status in ('active', 'pending_approval'))
   or u.last_login is distinct from p.last_login_at
   or (p.status = 'pending_approval' and u.last_login is not null)
   or u.last_login < u.created_at
   or u.last_login > seedkit.reference_instant();

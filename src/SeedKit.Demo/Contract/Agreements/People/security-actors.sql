select s.id, s.actor_email, a.email, s.target_email, t.email as email_of_target, s.actor_role, p.role_level, s.created_at
from migration.security_audit_logs s
join migration.users a on a.id = s.actor_user_id
left join migration.users t on t.id = s.target_user_id
left join migration.enhanced_user_profiles p on (p.client_account_id, p.user_id) = (s.client_account_id, s.actor_user_id)
where s.actor_email <> a.email
   or s.target_email is distinct from t.email
   or s.actor_role <> p.role_level
   or greatest(s.created_at, s.reviewed_at) > seedkit.reference_instant();

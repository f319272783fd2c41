-- The database role for a user's sessions in the engagement that the session is bound to. $1: id of the user.
select case when max(e.access_level) = 'read_only' then 'seedkit_reader' else 'seedkit_app' end
from migration.engagement_access as e
where e.user_profile_id = $1
  and e.is_active
  and (e.expires_at is null or e.expires_at > seedkit.reference_instant())
having count(*) > 0

select coalesce(c.user_profile_id, e.user_profile_id) as user_id, c.access_level as of_client, e.access_level as of_engagement, c.is_active, e.is_active as engagement_active
from migration.client_access c
full join migration.engagement_access e on (e.client_account_id, e.user_profile_id) = (c.client_account_id, c.user_profile_id)
where c.access_level is distinct from e.access_level or c.is_active is distinct from e.is_active;

select a.id, a.name, o.owner
from migration.assets a
cross join lateral (values (a.business_owner), (a.technical_owner)) o (owner)
where o.owner is not null
  and not exists (
    select from migration.user_account_associations m
    join migration.users u on u.id = m.user_id
    where m.client_account_id = a.client_account_id and u.first_name || ' ' || u.last_name = o.owner);

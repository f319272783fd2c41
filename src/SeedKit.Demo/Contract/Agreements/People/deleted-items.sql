select d.id, d.item_type, d.item_name, d.status
from migration.soft_deleted_items d
where d.item_name is distinct from case d.item_type
          when 'client_account' then (select c.name from migration.client_accounts c where c.id = d.item_id and c.id = d.client_account_id)
          when 'engagement' then (select e.name from migration.engagements e where e.id = d.item_id and e.id = d.engagement_id)
          when 'data_import' then (select i.filename from migration.data_imports i where i.id = d.item_id and i.engagement_id = d.engagement_id)
          when 'user_profile' then (
              select u.first_name || ' ' || u.last_name
              from migration.users u
              join migration.user_account_associations m on m.user_id = u.id and m.client_account_id = d.client_account_id
              where u.id = d.item_id)
          else (
              select a.name from migration.assets a where a.id = d.item_id and a.engagement_id = d.engagement_id and d.status <> 'purged'
              union all
              select d.item_name where d.status = 'purged' and not exists (select from migration.assets a where a.id = d.item_id))
      end
   or greatest(d.deleted_at, d.reviewed_at, d.purged_at) > seedkit.reference_instant();

-- Attribute Mapping, own target fields: what the client adds to the fields of an asset.
select c.id,
       c.field_name,
       c.field_type,
       c.is_required,
       c.is_critical,
       c.description,
       c.allowed_values,
       u.first_name || ' ' || u.last_name as created_by
from migration.custom_target_fields as c
left join migration.users as u on u.id = c.created_by
order by c.field_name collate "C"

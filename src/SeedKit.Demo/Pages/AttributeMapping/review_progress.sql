-- Attribute Mapping, reviews: how many mappings of each import are decided, and how many wait.
select i.id,
       i.filename,
       count(*) as mappings,
       count(*) filter (where m.status = 'approved') as approved,
       count(*) filter (where m.status = 'rejected') as rejected,
       count(*) filter (where m.status = 'pending') as pending,
       round(avg(m.confidence_score), 3) as confidence
from migration.data_imports as i
join migration.import_field_mappings as m on m.data_import_id = i.id
group by i.id, i.filename, i.created_at
order by i.created_at desc, i.id

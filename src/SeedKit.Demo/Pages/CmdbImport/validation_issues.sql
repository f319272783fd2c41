-- CMDB Import, validation issues: what was wrong with which records of a file. $1: id of the import.
select r.id,
       r.record_index,
       e.value ->> 'field' as field,
       e.value ->> 'message' as message,
       r.raw_data ->> (e.value ->> 'field') as value
from migration.raw_import_records as r
cross join lateral jsonb_array_elements(r.validation_errors) with ordinality as e (value, place)
where r.data_import_id = $1
order by r.record_index, e.place

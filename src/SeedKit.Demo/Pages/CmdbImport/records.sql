-- CMDB Import, records: at most a thousand rows of a file and what became of them. $1: id of the import.
select r.id,
       r.record_index,
       case
           when not r.is_processed then 'waiting'
           when not r.is_valid then 'not valid'
           when r.asset_id is not null then 'asset'
           else 'no asset'
       end as fate,
       r.raw_data,
       r.cleansed_data,
       a.name as asset,
       r.processing_notes
from migration.raw_import_records as r
left join migration.assets as a on a.id = r.asset_id
where r.data_import_id = $1
order by r.record_index
limit 1000

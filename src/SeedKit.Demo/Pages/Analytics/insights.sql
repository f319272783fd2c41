-- Analytics, insights: what agents have found and nobody has looked at, the most certain first.
select i.id,
       i.insight_type,
       i.title,
       i.agent_name as agent,
       i.confidence_score as confidence,
       i.actionable,
       a.name as asset,
       i.created_at
from migration.agent_insights as i
left join migration.assets as a on a.id = i.asset_id
where i.status = 'active'
order by i.confidence_score desc, i.title collate "C", i.id

-- Migration Planning, assessments: what was judged, how risky it is and what it costs.
select s.assessment_type,
       count(*) as assessments,
       count(*) filter (where s.status in ('reviewed', 'approved')) as accepted,
       round(avg(s.overall_score), 1) as average_score,
       count(*) filter (where s.risk_level in ('high', 'critical')) as high_risk,
       sum(s.estimated_migration_cost) as migration_cost,
       sum(s.cost_savings_potential) as yearly_savings
from migration.assessments as s
group by s.assessment_type
order by s.assessment_type

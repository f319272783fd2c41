-- Analytics, technical debt and security findings: by category and severity.
select t.debt_category as category,
       count(*) as findings,
       count(distinct t.application_id) as applications,
       count(*) filter (where t.severity = 'critical') as critical,
       count(*) filter (where t.severity = 'high') as high,
       count(*) filter (where t.severity = 'medium') as medium,
       count(*) filter (where t.severity = 'low') as low,
       round(avg(t.tech_debt_score), 1) as average_score,
       sum(t.remediation_effort_hours) as effort_hours
from migration.tech_debt_analysis as t
group by t.debt_category
order by findings desc, t.debt_category collate "C"

select s.id, s.feedback_type, s.page, s.time_period, s.total_feedback, f.total, s.average_rating, f.average
from migration.feedback_summaries s
cross join lateral (
    select count(*)::int as total, coalesce(round(avg(f.rating), 2), 0) as average,
           count(*) filter (where f.status = 'new')::int as fresh, count(*) filter (where f.rating = 4)::int as fours,
           count(*) filter (where f.category = 'bug')::int as bugs, count(distinct (f.created_at at time zone 'UTC')::date)::int as days
    from migration.feedback f
    where f.engagement_id = s.engagement_id and f.feedback_type = s.feedback_type and (s.page is null or f.page = s.page)
      and (s.time_period = 'all_time' or f.created_at >= s.last_calculated
           - case s.time_period when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '30 days' end)) f
where (s.total_feedback, s.average_rating, (s.status_counts ->> 'new')::int, (s.rating_distribution ->> '4')::int, (s.category_counts ->> 'bug')::int)
      is distinct from (f.total, f.average, f.fresh, f.fours, f.bugs)
   or (s.feedback_trend is null) <> (f.total < 5)
   or (select count(*) from jsonb_object_keys(s.feedback_trend)) <> f.days and s.feedback_trend is not null;

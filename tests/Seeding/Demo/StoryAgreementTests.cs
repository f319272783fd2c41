using FluentAssertions;
using SeedKit.Tests.Seeding.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>What follows the inventory agrees with it and with itself. Each case is a query for rows that disagree.</summary>
public sealed class StoryAgreementTests(DemoDatabases databases)
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string profile in (string[])["compact", "full"])
            {
                foreach (string what in Disagreements.Keys)
                {
                    cases.Add(profile, what);
                }
            }

            return cases;
        }
    }

    private static Dictionary<string, string> Disagreements { get; } = new(StringComparer.Ordinal)
    {
        ["usage costs and model prices"] =
            """
            select l.id from migration.llm_usage_logs l
            where l.input_tokens is not null and not exists (
                select from migration.llm_model_pricing p
                where (p.provider, p.model_name) = (l.llm_provider, l.model_name) and p.model_version is not distinct from l.model_version
                  and p.effective_from <= l.created_at and (p.effective_to is null or l.created_at < p.effective_to)
                  and l.input_cost = round(l.input_tokens * p.input_cost_per_1k_tokens / 1000, 6)
                  and l.output_cost = round(l.output_tokens * p.output_cost_per_1k_tokens / 1000, 6))
            """,
        ["usage summaries and usage logs"] =
            """
            select s.id from migration.llm_usage_summary s
            cross join lateral (
                select count(*)::int requests, count(*) filter (where l.success)::int succeeded, coalesce(sum(l.input_tokens), 0) input,
                       coalesce(sum(l.output_tokens), 0) output, coalesce(sum(l.total_cost), 0) cost, round(avg(l.response_time_ms))::int average,
                       min(l.response_time_ms) fastest, max(l.response_time_ms) slowest
                from migration.llm_usage_logs l
                where l.engagement_id = s.engagement_id and l.created_at >= s.period_start and l.created_at < s.period_end
                  and (s.user_id is null or l.user_id = s.user_id) and (s.llm_provider is null or l.llm_provider = s.llm_provider)
                  and (s.model_name is null or l.model_name = s.model_name) and (s.page_context is null or l.page_context = s.page_context)
                  and (s.feature_context is null or l.feature_context = s.feature_context)) l
            where (s.total_requests, s.successful_requests, s.total_input_tokens, s.total_output_tokens, s.total_cost,
                   s.avg_response_time_ms, s.min_response_time_ms, s.max_response_time_ms)
                  is distinct from (l.requests, l.succeeded, l.input, l.output, l.cost, l.average, l.fastest, l.slowest)
               or s.period_start <> date_trunc(case s.period_type when 'daily' then 'day' when 'weekly' then 'week' else 'month' end, s.period_start, 'UTC')
            """,
        ["usage logs and the summaries that must exist"] =
            """
            select l.id from migration.llm_usage_logs l
            where 3 <> (select count(*) from migration.llm_usage_summary s
                        where s.engagement_id = l.engagement_id and l.created_at >= s.period_start and l.created_at < s.period_end
                          and (s.llm_provider, s.model_name) = (l.llm_provider, l.model_name))
            """,
        ["thirty days of usage before the instant"] =
            """
            select a.name from migration.client_accounts a
            where not exists (select from migration.llm_usage_logs l where l.client_account_id = a.id
                              and l.created_at < seedkit.reference_instant() - interval '30 days')
               or 5 > (select count(distinct l.model_name) from migration.llm_usage_logs l where l.client_account_id = a.id)
               or exists (select from migration.llm_usage_logs l where l.client_account_id = a.id and l.created_at > seedkit.reference_instant())
            """,
        ["feedback summaries and feedback"] =
            """
            select s.id from migration.feedback_summaries s
            cross join lateral (
                select count(*)::int total, coalesce(round(avg(f.rating), 2), 0) average,
                       count(*) filter (where f.status = 'new') fresh, count(*) filter (where f.rating = 4) fours,
                       count(*) filter (where f.category = 'bug') bugs, count(distinct (f.created_at at time zone 'UTC')::date) days
                from migration.feedback f
                where f.engagement_id = s.engagement_id and f.feedback_type = s.feedback_type and (s.page is null or f.page = s.page)
                  and (s.time_period = 'all_time' or f.created_at >= s.last_calculated
                       - case s.time_period when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '30 days' end)) f
            where (s.total_feedback, s.average_rating, (s.status_counts ->> 'new')::int, (s.rating_distribution ->> '4')::int, (s.category_counts ->> 'bug')::int)
                  is distinct from (f.total, f.average, f.fresh::int, f.fours::int, f.bugs::int)
               or (s.feedback_trend is null) <> (f.total < 5)
               or (s.feedback_trend is not null and (select count(*) from jsonb_object_keys(s.feedback_trend)) <> f.days)
            """,
        ["agents' days and their tasks"] =
            """
            select d.id from migration.agent_performance_daily d
            cross join lateral (
                select count(*)::int attempted, count(*) filter (where t.status = 'completed')::int completed,
                       count(*) filter (where t.status in ('failed', 'timeout'))::int failed, round(avg(t.duration_seconds), 3) duration,
                       round(avg(t.confidence_score), 3) confidence, sum(t.llm_calls_count)::int calls,
                       sum((select coalesce(sum((u.value ->> 'input')::int + (u.value ->> 'output')::int), 0) from jsonb_each(t.token_usage) u))::int tokens,
                       round(avg(case when t.success then 100 else 0 end) filter (where t.completed_at is not null), 2) rate
                from migration.agent_task_history t
                where t.engagement_id = d.engagement_id and t.agent_name = d.agent_name and (t.started_at at time zone 'UTC')::date = d.date_recorded) t
            where (d.tasks_attempted, d.tasks_completed, d.tasks_failed, d.avg_duration_seconds, d.avg_confidence_score, d.total_llm_calls, d.total_tokens_used, d.success_rate)
                  is distinct from (t.attempted, t.completed, t.failed, t.duration, t.confidence, t.calls, t.tokens, t.rate)
            """,
        ["agents' tasks and their states"] =
            """
            select t.id from migration.agent_task_history t
            where (t.completed_at is not null) <> (t.status in ('completed', 'failed', 'timeout'))
               or (t.error_message is not null) <> (t.status in ('failed', 'timeout'))
               or t.duration_seconds is distinct from round(extract(epoch from t.completed_at - t.started_at), 3)
            """,
        ["insights, the tasks behind them and their assets"] =
            """
            select i.id from migration.agent_insights i join migration.agent_task_history t on t.id = i.agent_task_history_id
            where (t.flow_id, t.agent_name) <> (i.flow_id, i.agent_name)
            union all
            select i.id from migration.agent_insights i join migration.assets a on a.id = i.asset_id
            where i.insight_type = 'risk' and position(regexp_replace(i.supporting_data ->> 'product', '[a-z]$', '') in
                  concat_ws(' ', a.operating_system, a.os_version, a.technology_stack)) = 0 and i.supporting_data ->> 'product' !~ 'Node|Framework|Java|Spring|Django|PostgreSQL|Ubuntu'
            """,
        ["waves and the assets that name them"] =
            """
            select w.id from migration.migration_waves w
            cross join lateral (select count(*)::int total, count(*) filter (where a.migration_status = 'migrated')::int done,
                                       count(*) filter (where a.migration_status = 'failed')::int failed
                                from migration.assets a where a.engagement_id = w.engagement_id and a.migration_wave = w.wave_number) a
            where (w.total_assets, w.completed_assets, w.failed_assets) <> (a.total, a.done, a.failed)
            """,
        ["waves' estimates and the strategies of their assets"] =
            """
            select w.id from migration.migration_waves w
            join migration.wave_plans p on (p.engagement_id, p.wave_number) = (w.engagement_id, w.wave_number)
            join migration.migrations m on m.id = p.migration_id
            cross join lateral (
                select sum(round((m.settings #>> array['effort_hours', a.six_r_strategy::text])::numeric
                                 * coalesce((m.settings #>> array['complexity_factor', a.migration_complexity::text])::numeric, 1), 2)) hours
                from migration.assets a where a.engagement_id = w.engagement_id and a.migration_wave = w.wave_number) a
            where w.status <> 'cancelled' and (w.estimated_effort_hours is distinct from a.hours
               or w.estimated_cost is distinct from a.hours * (m.settings ->> 'hourly_rate')::numeric
               or w.actual_cost is distinct from w.actual_effort_hours * (m.settings ->> 'hourly_rate')::numeric)
            """,
        ["wave plans and waves"] =
            """
            select coalesce(p.id, w.id) from migration.migration_waves w
            full join migration.wave_plans p on (p.engagement_id, p.wave_number) = (w.engagement_id, w.wave_number)
            where (w.status, w.total_assets, w.completed_assets, w.estimated_cost, w.estimated_effort_hours, w.planned_start_date, w.planned_end_date,
                   w.actual_start_date, w.actual_end_date, w.master_flow_id)
                  is distinct from (p.status, p.total_assets, p.completed_assets, p.estimated_cost, p.estimated_effort_hours, p.planned_start_date,
                   p.planned_end_date, p.actual_start_date, p.actual_end_date, p.master_flow_id)
            """,
        ["migrations and the assets that name them"] =
            """
            select m.id from migration.migrations m
            cross join lateral (select count(*)::int total, count(*) filter (where a.migration_status = 'migrated')::int done
                                from migration.assets a where a.migration_id = m.id) a
            where (m.total_assets, m.migrated_assets) <> (a.total, a.done)
               or (m.total_assets > 0 and m.progress_percentage <> round(100.0 * a.done / a.total, 2))
               or (m.status = 'completed') <> (m.actual_completion_date is not null)
            """,
        ["migrations' costs and their wave plans"] =
            """
            select m.id from migration.migrations m
            where m.cost_estimates is not null and ((m.cost_estimates ->> 'labour')::numeric
                  <> (select sum(p.estimated_cost) from migration.wave_plans p where p.migration_id = m.id)
               or (m.cost_estimates ->> 'total')::numeric
                  <> (m.cost_estimates ->> 'labour')::numeric + (m.cost_estimates ->> 'tooling')::numeric + (m.cost_estimates ->> 'contingency')::numeric)
            """,
        ["assets named in logs, flows and analyses"] =
            """
            select x.id::text from (
                select l.engagement_id, l.details ->> 'asset_id' id from migration.migration_logs l where l.details ? 'asset_id'
                union all select f.engagement_id, e from migration.assessment_flows f, jsonb_array_elements_text(f.selected_application_ids || f.apps_ready_for_planning) e
                union all select s.engagement_id, e from migration.sixr_analyses s, jsonb_array_elements_text(s.application_ids) e) x
            where not exists (select from migration.assets a where a.id = x.id::uuid and a.engagement_id = x.engagement_id)
            """,
        ["decisions and the assets they are about"] =
            """
            select d.id from migration.sixr_decisions d
            join migration.assets a on a.id = d.application_id join migration.assessment_flows f on f.id = d.assessment_flow_id
            where (d.overall_strategy, d.application_name) is distinct from (a.six_r_strategy, a.name) or a.asset_type <> 'application'
               or not f.selected_application_ids ? a.id::text or d.ready_for_planning <> (f.apps_ready_for_planning ? a.id::text)
               or f.status <> 'completed'
               or d.tech_debt_score is distinct from (select max(t.tech_debt_score) from migration.tech_debt_analysis t
                                                      where t.application_id = a.id and t.assessment_flow_id = f.id)
            """,
        ["assessment flows, phases and progress"] =
            """
            select f.id from migration.assessment_flows f
            where (f.status = 'completed') <> (f.completed_at is not null) or (f.status = 'completed') <> (f.progress = 100)
               or (f.status = 'initialized') <> (f.current_phase is null) or f.current_phase >= f.next_phase
               or f.progress <> round(100.0 * (select count(*) from jsonb_object_keys(f.phase_results)) / 6, 2)
            """,
        ["overruled decisions and what was learned"] =
            """
            select d.id from migration.sixr_decisions d
            where d.user_modifications is not null and not exists (
                select from migration.assessment_learning_feedback l
                where l.decision_id = d.id and l.override_strategy = d.overall_strategy
                  and l.original_strategy::text = d.user_modifications #>> '{overall_strategy,old}')
            union all
            select l.id from migration.assessment_learning_feedback l join migration.sixr_decisions d on d.id = l.decision_id
            where l.override_strategy <> d.overall_strategy
               or (l.original_strategy <> l.override_strategy) <> (d.user_modifications is not null)
            """,
        ["assessments' money and their assets"] =
            """
            select s.id from migration.assessments s join migration.assets a on a.id = s.asset_id
            where s.current_cost is not null and (s.current_cost <> 12 * a.current_monthly_cost
               or s.estimated_target_cost <> 12 * coalesce(a.estimated_cloud_cost, 0)
               or s.cost_savings_potential <> greatest(0, s.current_cost - s.estimated_target_cost)
               or s.roi_months is distinct from ceil(s.estimated_migration_cost * 12 / nullif(s.cost_savings_potential, 0))::int
               or s.recommended_wave is distinct from a.migration_wave)
               or s.recommended_strategy <> a.six_r_strategy
               or (s.overall_score is null) <> (s.status in ('pending', 'in_progress'))
            """,
        ["tech debt and what it judges"] =
            """
            select t.id from migration.tech_debt_analysis t join migration.assets a on a.id = t.application_id
            left join migration.application_components c on c.id = t.component_id
            where a.asset_type <> 'application' or c.application_id <> t.application_id or c.assessment_flow_id <> t.assessment_flow_id
               or (t.detected_by_agent is null) <> (t.agent_confidence is null)
               or (t.debt_category = 'architecture' and a.migration_complexity not in ('high', 'critical'))
               or (t.debt_category in ('outdated_runtime', 'security') and not exists (
                    select from migration.assets m where m.engagement_id = t.engagement_id and position(m.name in t.description) > 0
                      and (m.id = a.id or m.application_name = a.name)))
            """,
        ["components and treatments of the same application"] =
            """
            select t.id from migration.component_treatments t
            left join migration.application_components c on c.id = t.component_id join migration.assets a on a.id = t.application_id
            where (c.id is not null and (c.application_id, c.assessment_flow_id) <> (t.application_id, t.assessment_flow_id))
               or (c.id is null and t.recommended_strategy <> a.six_r_strategy)
            """,
        ["analyses, their rounds and their recommendation"] =
            """
            select s.id from migration.sixr_analyses s
            where s.current_iteration <> greatest(1, (select count(*) from migration.sixr_iterations i where i.analysis_id = s.id))
               or (s.status = 'completed') <> (s.final_recommendation is not null)
               or (s.status = 'completed' and not exists (
                    select from migration.sixr_recommendations r join migration.sixr_iterations i
                      on (i.analysis_id, i.iteration_number) = (r.analysis_id, r.iteration_number)
                    where r.analysis_id = s.id and r.iteration_number = s.current_iteration and i.status = 'completed' and r.created_by is null
                      and (r.recommended_strategy, r.confidence_score, i.confidence_score) = (s.final_recommendation, s.confidence_score, s.confidence_score)))
               or (s.status <> 'completed' and s.status <> coalesce((select i.status from migration.sixr_iterations i
                    where i.analysis_id = s.id order by i.iteration_number desc limit 1), s.status))
               or exists (select from jsonb_array_elements_text(s.application_ids) e join migration.assets a on a.id = e::uuid
                          where a.six_r_strategy <> s.final_recommendation)
            """,
        ["rounds, their parameters, answers and errors"] =
            """
            select i.id from migration.sixr_iterations i
            where not exists (select from migration.sixr_analysis_parameters p where (p.analysis_id, p.iteration_number) = (i.analysis_id, i.iteration_number))
               or (i.error_details is not null) <> (i.status = 'failed') or (i.completed_at is not null) <> (i.status in ('completed', 'failed'))
               or i.analysis_duration is distinct from round(extract(epoch from i.completed_at - i.created_at), 3)
            union all
            select q.id from migration.sixr_question_responses q join migration.sixr_questions s using (question_id)
            where not s.active or (q.validation_status = 'invalid') <> (q.validation_errors is not null) or (q.source = 'user') <> (q.created_by is not null)
               or not exists (select from migration.sixr_iterations i where (i.analysis_id, i.iteration_number) = (q.analysis_id, q.iteration_number))
            """,
        ["users named and the clients they work for"] =
            """
            select x.what from (
                select 'access' what, client_account_id c, user_id u from migration.access_audit_log
                union all select 'enhanced access', client_account_id, user_id from migration.enhanced_access_audit_log
                union all select 'security', client_account_id, unnest(array[actor_user_id, target_user_id, reviewed_by]) from migration.security_audit_logs
                union all select 'deleted item', client_account_id, unnest(array[deleted_by, reviewed_by, purged_by]) from migration.soft_deleted_items
                union all select 'deleted flow', client_account_id, unnest(array[user_id, deleted_by]) from migration.flow_deletion_audit
                union all select 'log', client_account_id, user_id from migration.migration_logs
                union all select 'wave', client_account_id, created_by from migration.migration_waves
                union all select 'standard', client_account_id, created_by from migration.engagement_architecture_standards
                union all select 'override', client_account_id, approved_by from migration.application_architecture_overrides
                union all select 'decision', client_account_id, modified_by from migration.sixr_decisions
                union all select 'analysis', client_account_id, unnest(array[created_by, updated_by]) from migration.sixr_analyses
                union all select 'round', client_account_id, created_by from migration.sixr_iterations
                union all select 'answer', client_account_id, created_by from migration.sixr_question_responses
                union all select 'recommendation', client_account_id, created_by from migration.sixr_recommendations
                union all select 'usage', client_account_id, user_id from migration.llm_usage_logs
                union all select 'pattern', client_account_id, validated_by_user from migration.agent_discovered_patterns) x
            where x.u is not null and not exists (select from migration.user_account_associations a where (a.client_account_id, a.user_id) = (x.c, x.u))
            """,
        ["security events and the people they name"] =
            """
            select s.id from migration.security_audit_logs s join migration.users a on a.id = s.actor_user_id left join migration.users t on t.id = s.target_user_id
            join migration.enhanced_user_profiles p on (p.client_account_id, p.user_id) = (s.client_account_id, s.actor_user_id)
            where s.actor_email <> a.email or s.target_email is distinct from t.email or s.actor_role <> p.role_level
            """,
        ["accesses judged and the profile of the user"] =
            """
            select e.id from migration.enhanced_access_audit_log e
            join migration.enhanced_user_profiles p on (p.client_account_id, p.user_id) = (e.client_account_id, e.user_id)
            where (e.user_role_level, e.user_data_scope) <> (p.role_level, p.data_scope)
            """,
        ["resources of the audit logs"] =
            """
            select x.id from (select id, client_account_id, engagement_id, resource_type t, resource_id r from migration.access_audit_log
                              union all select id, client_account_id, engagement_id, resource_type, resource_id from migration.enhanced_access_audit_log) x
            where x.t is not null and not case x.t
                when 'client_account' then x.r = x.client_account_id
                when 'engagement' then x.r = x.engagement_id
                when 'user' then exists (select from migration.user_account_associations a where (a.client_account_id, a.user_id) = (x.client_account_id, x.r))
                when 'data_import' then exists (select from migration.data_imports i where (i.engagement_id, i.id) = (x.engagement_id, x.r))
                when 'discovery_flow' then exists (select from migration.discovery_flows f where (f.engagement_id, f.id) = (x.engagement_id, x.r))
                else exists (select from migration.assets a where (a.engagement_id, a.id) = (x.engagement_id, x.r)) end
            """,
        ["deleted items, their kind and their name"] =
            """
            select d.id from migration.soft_deleted_items d
            where d.item_name is distinct from case d.item_type
                when 'client_account' then (select c.name from migration.client_accounts c where c.id = d.item_id and c.id = d.client_account_id)
                when 'engagement' then (select e.name from migration.engagements e where e.id = d.item_id and e.id = d.engagement_id)
                when 'data_import' then (select i.filename from migration.data_imports i where i.id = d.item_id and i.engagement_id = d.engagement_id)
                when 'user_profile' then (select u.first_name || ' ' || u.last_name from migration.user_profiles p join migration.users u on u.id = p.user_id
                                          join migration.user_account_associations a on a.user_id = u.id and a.client_account_id = d.client_account_id where p.user_id = d.item_id)
                else (select a.name from migration.assets a where a.id = d.item_id and a.engagement_id = d.engagement_id and d.status <> 'purged'
                      union all select d.item_name where d.status = 'purged' and not exists (select from migration.assets a where a.id = d.item_id)) end
            """,
        ["deleted flows, which are gone"] =
            """
            select d.id from migration.flow_deletion_audit d
            where exists (select from migration.crewai_flow_state_extensions f where f.flow_id = d.flow_id)
               or d.recovery_possible <> (d.recovery_data <> '{}')
            """,
        ["nothing that happened lies in the future"] =
            """
            select x.what from (
                select 'access' what, created_at t from migration.access_audit_log union all select 'enhanced', created_at from migration.enhanced_access_audit_log
                union all select 'security', greatest(created_at, reviewed_at) from migration.security_audit_logs
                union all select 'deleted', greatest(deleted_at, reviewed_at, purged_at) from migration.soft_deleted_items
                union all select 'flow', deleted_at from migration.flow_deletion_audit union all select 'log', "timestamp" from migration.migration_logs
                union all select 'wave', greatest(created_at, actual_start_date, actual_end_date) from migration.migration_waves
                union all select 'assessment', greatest(assessment_date, review_date, approval_date) from migration.assessments
                union all select 'run', greatest(created_at, completed_at, last_user_interaction) from migration.assessment_flows
                union all select 'decision', greatest(created_at, modified_at) from migration.sixr_decisions
                union all select 'round', greatest(created_at, completed_at) from migration.sixr_iterations
                union all select 'feedback', greatest(created_at, processed_at) from migration.feedback union all select 'summary', created_at from migration.llm_usage_summary
                union all select 'task', greatest(started_at, completed_at) from migration.agent_task_history
                union all select 'pattern', greatest(created_at, last_referenced_at) from migration.agent_discovered_patterns
                union all select 'insight', created_at from migration.agent_insights) x
            where x.t > seedkit.reference_instant()
            """,
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_disagrees(string profile, string what)
    {
        DemoDatabase database = await databases.ReadAsync(profile);

        List<string> disagreements = await database.QueryAsync(Disagreements[what]);

        disagreements.Should().BeEmpty($"{what} must agree");
    }
}

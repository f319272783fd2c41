namespace SeedKit.Tests.Seeding.Workflows;

/// <summary>The steps that several workflows share, as the application takes them.</summary>
internal static class FlowSteps
{
    // What the approved mappings of its import, with their rules, make of a record r; an empty field stays out.
    private const string Cleansed =
        """
        (select coalesce(jsonb_object_agg(m.target_field, case m.transformation_rules -> 0 ->> 'operation'
                    when 'lowercase' then lower(r.raw_data ->> m.source_field)
                    when 'lookup' then m.transformation_rules -> 0 -> 'values' ->> (r.raw_data ->> m.source_field)
                    else r.raw_data ->> m.source_field end), '{}')
         from migration.import_field_mappings as m
         where m.data_import_id = r.data_import_id and m.status = 'approved' and r.raw_data ->> m.source_field <> '')
        """;

    /// <summary>Completes the phase that a flow is in and enters the next one, or ends the flow after the last.</summary>
    public static Task AdvanceAsync(this AppSession session, Guid flow) => session.DoAsync(
        1,
        """
        with step as (
            select f.id, f.current_phase as done, f.phases_completed || to_jsonb(f.current_phase) as phases, p.planned, p.next,
                   round(100.0 * (jsonb_array_length(f.phases_completed) + 1) / p.planned, 2) as progress, seedkit.reference_instant() as moment
            from migration.discovery_flows as f
            cross join lateral (
                select count(*) as planned, min(e.phase::migration.discovery_phase) filter (where e.phase::migration.discovery_phase > f.current_phase) as next
                from jsonb_array_elements_text(f.flow_state -> 'planned_phases') as e (phase)) as p
            where f.flow_id = $1 and f.status = 'running'
        ), flow as (
            update migration.discovery_flows as f
            set data_import_completed = f.data_import_completed or done = 'data_import',
                data_validation_completed = f.data_validation_completed or done = 'data_validation',
                field_mapping_completed = f.field_mapping_completed or done = 'field_mapping',
                data_cleansing_completed = f.data_cleansing_completed or done = 'data_cleansing',
                asset_inventory_completed = f.asset_inventory_completed or done = 'asset_inventory',
                dependency_analysis_completed = f.dependency_analysis_completed or done = 'dependency_analysis',
                tech_debt_assessment_completed = f.tech_debt_assessment_completed or done = 'tech_debt_assessment',
                phases_completed = phases,
                field_mappings = case when next = 'field_mapping' then '{}' else f.field_mappings end,
                current_phase = coalesce(next, done),
                progress_percentage = progress,
                status = case when next is null then 'completed' else f.status end,
                completed_at = case when next is null then moment end,
                updated_at = moment
            from step where f.id = step.id
            returning f.flow_id, f.status, f.current_phase, f.phases_completed, f.progress_percentage, f.updated_at
        ), assets as (
            update migration.assets as a
            set mapping_status = 'mapped', updated_at = flow.updated_at
            from flow where a.flow_id = flow.flow_id and flow.status = 'completed' and a.source_filename is not null
        )
        update migration.crewai_flow_state_extensions as m
        set flow_status = flow.status,
            master_state = m.master_state || jsonb_build_object(
                'current_phase', flow.current_phase, 'phases_completed', flow.phases_completed, 'progress_percentage', flow.progress_percentage),
            updated_at = flow.updated_at
        from flow where m.flow_id = flow.flow_id
        """,
        flow);

    /// <summary>Approves or rejects a suggested mapping; the flow tells the approved ones, and records that were cleansed before are so again.</summary>
    public static async Task ReviewAsync(this AppSession session, Guid import, string sourceField, bool approve)
    {
        await session.DoAsync(
            1,
            """
            update migration.import_field_mappings
            set status = case when $3 then 'approved'::migration.review_status else 'rejected' end,
                approved_by = case when $3 then $4 end,
                approved_at = case when $3 then seedkit.reference_instant() end,
                updated_at = seedkit.reference_instant()
            where data_import_id = $1 and source_field = $2 and status = 'pending'
            """,
            import,
            sourceField,
            approve,
            session.User);
        await session.DoAsync(
            1,
            """
            update migration.discovery_flows as f
            set field_mappings = (select coalesce(jsonb_object_agg(m.source_field, m.target_field), '{}') from migration.import_field_mappings as m
                                  where m.data_import_id = f.data_import_id and m.status = 'approved'),
                updated_at = seedkit.reference_instant()
            where f.data_import_id = $1
            """,
            import);
        await session.DoAsync($"update migration.raw_import_records as r set cleansed_data = {Cleansed} where r.data_import_id = $1 and r.cleansed_data is not null", import);
    }

    /// <summary>Looks at the records of an import that wait, cleanses the valid ones, and sets the counters.</summary>
    public static async Task CleanseAsync(this AppSession session, Guid import, int records)
    {
        await session.DoAsync(
            records,
            $"""
            update migration.raw_import_records as r
            set is_processed = true, processed_at = seedkit.reference_instant(), cleansed_data = case when r.is_valid then {Cleansed} end
            where r.data_import_id = $1 and not r.is_processed
            """,
            import);
        await session.DoAsync(
            1,
            """
            update migration.data_imports as i
            set total_records = r.total, processed_records = r.processed, failed_records = r.failed, updated_at = seedkit.reference_instant(),
                progress_percentage = round(100.0 * r.processed / r.total, 2),
                status = case when r.processed = r.total then 'completed' else i.status end,
                completed_at = case when r.processed = r.total then seedkit.reference_instant() end
            from (select count(*) as total, count(*) filter (where is_processed) as processed, count(*) filter (where not is_valid) as failed
                  from migration.raw_import_records where data_import_id = $1) as r
            where i.id = $1
            """,
            import);
    }

    /// <summary>Writes down in a flow the dependencies of what it has found.</summary>
    public static Task TellDependenciesAsync(this AppSession session, Guid flow) => session.DoAsync(
        1,
        """
        update migration.discovery_flows as f
        set dependencies = jsonb_build_object('total', d.total, 'pairs', d.pairs)
        from (select count(*) as total, coalesce(jsonb_agg(jsonb_build_array(e.asset_id, e.depends_on_asset_id)), '[]') as pairs
              from migration.asset_dependencies as e
              join migration.assets as a on a.id = e.asset_id
              where a.flow_id = $1) as d
        where f.flow_id = $1
        """,
        flow);
}

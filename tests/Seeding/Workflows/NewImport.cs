namespace SeedKit.Tests.Seeding.Workflows;

/// <summary>A file of five records as a user uploads it: three systems, one of them twice, and one record without a name.</summary>
internal sealed record NewImport
{
    public Guid Flow { get; } = Guid.CreateVersion7();

    public Guid Import { get; } = Guid.CreateVersion7();

    /// <summary>The master flow: the flow's own, or that of the flow whose place it takes.</summary>
    public Guid? MasterOf { get; init; }

    public required string Name { get; init; }

    public required string FileName { get; init; }

    /// <summary>Stores the file, its records, the suggested mappings and the flow that works on them.</summary>
    public async Task StartAsync(AppSession session)
    {
        await session.DoAsync(
            1,
            $$"""
            insert into migration.crewai_flow_state_extensions
                (client_account_id, engagement_id, flow_id, user_id, flow_type, flow_name, flow_status, master_state, created_at, updated_at)
            select client, engagement, $1, $2, 'discovery', $3, 'running',
                   '{"learning_scope": "engagement", "memory_isolation_level": "strict", "assessment_ready": false, "current_phase": "data_import", "phases_completed": [], "progress_percentage": 0, "error": null}',
                   moment, moment
            from {{AppSession.Here}}
            """,
            Flow,
            session.User,
            Name);
        await session.DoAsync(
            1,
            $"""
            insert into migration.data_imports (id, client_account_id, engagement_id, master_flow_id, import_name, import_type, filename, file_size, mime_type,
                source_system, status, total_records, failed_records, imported_by, started_at, created_at, updated_at)
            select $1, client, engagement, $2, $3, 'cmdb', $4, 412, 'text/csv', 'Warehouse list', 'processing', 5, 1, $5, moment, moment, moment
            from {AppSession.Here}
            """,
            Import,
            Flow,
            Name,
            FileName,
            session.User);
        await session.DoAsync(
            5,
            $$"""
            insert into migration.raw_import_records
                (client_account_id, engagement_id, data_import_id, master_flow_id, record_index, raw_data, is_valid, validation_errors, created_at)
            select client, engagement, $1, $2, r.place, jsonb_build_object('System', r.system, 'Kind', r.kind, 'Stage', 'PRD', 'Cost center', 'CC-4170'),
                   r.system <> '', case when r.system = '' then '[{"field": "System", "message": "A value is required."}]'::jsonb end, moment
            from {{AppSession.Here}},
                 (values (1, 'Dock Scheduling', 'APPLICATION'), (2, 'dub-whs-prd-301', 'SERVER'), (3, 'dub-whs-prd-302', 'SERVER'),
                         (4, 'dub-whs-prd-301', 'SERVER'), (5, '', 'SERVER')) as r (place, system, kind)
            """,
            Import,
            Flow);
        await session.DoAsync(
            4,
            $$$"""
            insert into migration.import_field_mappings (client_account_id, engagement_id, data_import_id, master_flow_id, source_field, target_field,
                match_type, confidence_score, suggested_by, transformation_rules, created_at, updated_at)
            select client, engagement, $1, $2, m.source, m.target, m.match::migration.mapping_match_type, m.confidence, 'field_mapping_agent', m.rules::jsonb, moment, moment
            from {{{AppSession.Here}}},
                 (values ('System', 'name', 'semantic', 0.91, null),
                         ('Kind', 'asset_type', 'computed', 0.84, '[{"operation": "lowercase"}]'),
                         ('Stage', 'environment', 'computed', 0.79, '[{"operation": "lookup", "values": {"PRD": "production", "TST": "test"}}]'),
                         ('Cost center', 'department', 'fuzzy', 0.71, null)) as m (source, target, match, confidence, rules)
            """,
            Import,
            Flow);
        await session.DoAsync(
            1,
            $$"""
            insert into migration.discovery_flows (client_account_id, engagement_id, flow_id, master_flow_id, user_id, data_import_id, flow_name, flow_type,
                status, current_phase, flow_state, created_at, updated_at)
            select client, engagement, $1, $2, $3, $4, $5, $6::migration.discovery_flow_type, 'running', 'data_import',
                   '{"learning_scope": "engagement", "memory_isolation_level": "strict", "assessment_ready": false, "records": 5, "assets": 0,
                     "planned_phases": ["data_import", "data_validation", "field_mapping", "data_cleansing", "asset_inventory"]}',
                   moment, moment
            from {{AppSession.Here}}
            """,
            Flow,
            MasterOf ?? Flow,
            session.User,
            Import,
            Name,
            MasterOf is null ? "incremental" : "recovery");
    }

    /// <summary>Takes the cleansed systems into the inventory, each once, and tells the flow what it has found.</summary>
    public async Task TakeIntoInventoryAsync(AppSession session)
    {
        await session.DoAsync(
            3,
            """
            with found as (
                insert into migration.assets (client_account_id, engagement_id, master_flow_id, flow_id, discovery_flow_id, name, asset_type, environment, mapping_status, status,
                    discovery_method, discovery_source, discovery_timestamp, imported_by, imported_at, source_filename, created_at, updated_at, created_by)
                select distinct on (r.cleansed_data ->> 'name') r.client_account_id, r.engagement_id, f.master_flow_id, f.flow_id, f.id, r.cleansed_data ->> 'name',
                       (r.cleansed_data ->> 'asset_type')::migration.asset_type, (r.cleansed_data ->> 'environment')::migration.environment_type, 'partial', 'discovered',
                       'import', i.source_system, r.processed_at, i.imported_by, i.created_at, i.filename, r.processed_at, r.processed_at, f.user_id
                from migration.raw_import_records as r
                join migration.data_imports as i on i.id = r.data_import_id
                join migration.discovery_flows as f on f.data_import_id = i.id
                where i.id = $1 and r.cleansed_data is not null
                order by r.cleansed_data ->> 'name', r.record_index
                returning id, name
            )
            update migration.raw_import_records as r
            set asset_id = found.id
            from found
            where r.id = (select s.id from migration.raw_import_records as s where s.data_import_id = $1 and s.cleansed_data ->> 'name' = found.name
                          order by s.record_index limit 1)
            """,
            Import);
        await session.DoAsync(
            1,
            """
            update migration.discovery_flows as f
            set discovered_assets = jsonb_build_object('total', a.total, 'by_type', a.by_type, 'asset_ids', a.ids),
                flow_state = f.flow_state || jsonb_build_object('assets', a.total)
            from (select sum(t.assets) as total, jsonb_object_agg(t.asset_type, t.assets) as by_type,
                         (select jsonb_agg(id order by name) from migration.assets where flow_id = $1) as ids
                  from (select asset_type, count(*) as assets from migration.assets where flow_id = $1 group by asset_type) as t) as a
            where f.flow_id = $1
            """,
            Flow);
    }
}

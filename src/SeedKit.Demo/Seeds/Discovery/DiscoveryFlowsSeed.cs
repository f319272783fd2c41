using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>Discovery flows; flags, progress and results follow from the phases that are done.</summary>
internal sealed class DiscoveryFlowsSeed(DemoWorld world) : TenantTableSeed<DiscoveryFlowRow>(world, "discovery_flows")
{
    protected override IEnumerable<DiscoveryFlowRow> RowsOf(TenantWorld tenant) => tenant.DiscoveryFlows.Select(flow => new DiscoveryFlowRow(flow, tenant));

    protected override void DefineColumns(SeedColumns<DiscoveryFlowRow> columns) => columns
        .Add("flow_id", row => row.Flow.Flow.FlowId)
        .Add("master_flow_id", row => row.Flow.Master.FlowId)
        .Add("user_id", row => row.Flow.StartedBy.Id)
        .Add("data_import_id", row => row.Flow.Import?.Id)
        .Add("flow_name", row => row.Flow.Name)
        .Add("flow_type", row => row.Flow.Type)
        .Add("status", row => row.Flow.Status)
        .Add("current_phase", row => row.Flow.CurrentPhase)
        .Add("progress_percentage", row => row.Flow.Progress)
        .Add("data_import_completed", row => row.Flow.Has(DiscoveryPhase.DataImport))
        .Add("data_validation_completed", row => row.Flow.Has(DiscoveryPhase.DataValidation))
        .Add("field_mapping_completed", row => row.Flow.Has(DiscoveryPhase.FieldMapping))
        .Add("data_cleansing_completed", row => row.Flow.Has(DiscoveryPhase.DataCleansing))
        .Add("asset_inventory_completed", row => row.Flow.Has(DiscoveryPhase.AssetInventory))
        .Add("dependency_analysis_completed", row => row.Flow.Has(DiscoveryPhase.DependencyAnalysis))
        .Add("tech_debt_assessment_completed", row => row.Flow.Has(DiscoveryPhase.TechDebtAssessment))
        .Add("phases_completed", row => FlowJson.Phases(row.Flow.Completed))
        .Add("phase_state", row => Json.Object(row.Flow.Completed.Select(phase => (SeedLabel.Of(phase), Json.Object(
            ("status", "completed"), ("seconds", FlowJson.Seconds(row.Flow, phase)))))))
        .Add("agent_state", row => Json.Object(row.Flow.Completed.Select(phase => (FlowJson.Agent(phase), Json.Object(
            ("status", "idle"), ("last_phase", SeedLabel.Of(phase)))))))
        .Add("flow_state", row => Json.Object(
            ("learning_scope", "engagement"),
            ("memory_isolation_level", "strict"),
            ("assessment_ready", FlowJson.IsReady(row.Flow)),
            ("planned_phases", FlowJson.Phases(row.Flow.Planned)),
            ("records", row.Flow.Import?.Plan.Total ?? 0),
            ("assets", row.Assets.Count)))
        .Add("crew_outputs", row => Json.Object(row.Flow.Completed.Select(phase => (SeedLabel.Of(phase), (Json)$"{FlowJson.Crew(phase)}: {Outcome(row, phase)}"))))
        .Add("field_mappings", row => row.Flow.Reached(DiscoveryPhase.FieldMapping) && row.Flow.Import is { } import
            ? Json.Object(row.World.Mappings.Where(mapping => mapping.Import.Id == import.Id && mapping.Status == ReviewStatus.Approved).Select(mapping => (mapping.Field.Name, (Json)mapping.Field.Target)))
            : (Json?)null)
        .Add("discovered_assets", row => row.Flow.Reached(DiscoveryPhase.AssetInventory)
            ? Json.Object(
                ("total", row.Assets.Count),
                ("by_type", Json.Object(row.Assets.GroupBy(asset => asset.Type).Select(group => (SeedLabel.Of(group.Key), (Json)group.Count())))),
                ("asset_ids", Json.Array(row.Assets.Select(asset => (Json)asset.Id))))
            : (Json?)null)
        .Add("dependencies", row => row.Flow.Reached(DiscoveryPhase.DependencyAnalysis)
            ? Json.Object(
                ("total", row.Dependencies.Count),
                ("pairs", Json.Array(row.Dependencies.Select(edge => Json.Array(edge.Asset.Id, edge.DependsOn.Id)))))
            : (Json?)null)
        .Add("tech_debt_analysis", row => row.Flow.Reached(DiscoveryPhase.TechDebtAssessment)
            ? Json.Object(
                ("assets_judged", row.Assets.Count),
                ("high_complexity", row.Assets.Count(asset => asset.Complexity >= RiskLevel.High)))
            : (Json?)null)
        .Add("crewai_persistence_id", (row, random) => row.Flow.Completed.Count == 0 ? (Guid?)null : random.Guid())
        .Add("crewai_state_data", row => Json.Object(("phase", SeedLabel.Of(row.Flow.CurrentPhase)), ("phases_completed", FlowJson.Phases(row.Flow.Completed))))
        .Add("error_message", row => row.Flow.Error?.Message)
        .Add("error_phase", row => row.Flow.Error is null ? (DiscoveryPhase?)null : row.Flow.CurrentPhase)
        .Add("error_details", row => row.Flow.Error is { } error ? FlowJson.Error(error) : (Json?)null)
        .Add("created_at", row => row.Flow.CreatedAt)
        .Add("updated_at", row => row.Flow.Flow.UpdatedAt)
        .Add("completed_at", row => row.Flow.CompletedAt);

    private static string Outcome(DiscoveryFlowRow row, DiscoveryPhase phase) => phase switch
    {
        DiscoveryPhase.DataImport => $"{row.Flow.Import?.Plan.Total ?? row.Assets.Count} records read",
        DiscoveryPhase.DataValidation => $"{row.Flow.Import?.Plan.Invalid ?? 0} records not valid",
        DiscoveryPhase.FieldMapping => "fields mapped",
        DiscoveryPhase.DataCleansing => "records cleansed",
        DiscoveryPhase.AssetInventory => $"{row.Assets.Count} assets",
        DiscoveryPhase.DependencyAnalysis => $"{row.Dependencies.Count} dependencies",
        _ => $"{row.Assets.Count(asset => asset.Complexity >= RiskLevel.High)} assets of high complexity",
    };
}

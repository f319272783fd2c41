using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>The orchestrator's flows, with the state that the agent framework keeps.</summary>
internal sealed class MasterFlowsSeed(DemoWorld world) : TenantTableSeed<MasterFlowRow>(world, "crewai_flow_state_extensions")
{
    protected override IEnumerable<MasterFlowRow> RowsOf(TenantWorld tenant) => tenant.MasterFlows.Select(flow =>
        new MasterFlowRow(flow, tenant.DiscoveryFlows.FirstOrDefault(discovery => discovery.Flow.FlowId == flow.FlowId)));

    protected override void DefineColumns(SeedColumns<MasterFlowRow> columns) => columns
        .Add("flow_id", row => row.Flow.FlowId)
        .Add("user_id", row => row.Flow.StartedBy.Id)
        .Add("flow_type", row => row.Flow.Type)
        .Add("flow_name", row => row.Flow.Name)
        .Add("flow_status", row => row.Flow.Status)
        .Add("flow_configuration", row => Json.Object(("automation_level", "assisted"), ("require_approval", true), ("max_agents", row.Flow.Type == FlowType.Discovery ? 6 : 4)))
        .Add("flow_persistence_data", row => Json.Object(("checkpoint", Checkpoint(row)), ("resumable", !row.Flow.HasEnded), ("saved_at", row.Flow.UpdatedAt)))
        .Add("master_state", row => MasterState(row))
        .Add("agent_collaboration_log", row => Json.Array(Completed(row).Skip(1).Select((phase, number) => Json.Object(
            ("from", FlowJson.Agent(Completed(row)[number])),
            ("to", FlowJson.Agent(phase)),
            ("message", $"{SeedLabel.Of(Completed(row)[number])} is done"),
            ("at", row.Flow.CreatedAt.AddHours(2 + (number * 9)))))))
        .Add("memory_usage_metrics", (row, random) => row.IsIdle ? Json.Object() : Json.Object(
            ("short_term", Json.Object(("megabytes", random.Int(4, 60)), ("entries", random.Int(40, 900)))),
            ("long_term", Json.Object(("megabytes", random.Int(10, 220)), ("entries", random.Int(200, 5000))))))
        .Add("knowledge_base_analytics", (row, random) => row.IsIdle ? Json.Object() : Lookups(random))
        .Add("phase_execution_times", row => Json.Object(Completed(row).Select(phase => (SeedLabel.Of(phase), (Json)FlowJson.Seconds(row.Discovery!, phase)))))
        .Add("agent_performance_metrics", (row, random) => Json.Object(Completed(row).Select(phase => (FlowJson.Agent(phase), Json.Object(
            ("tasks", random.Int(1, 14)), ("seconds", FlowJson.Seconds(row.Discovery!, phase)), ("confidence", random.Decimal(0.72m, 0.97m, 2)))))))
        .Add("crew_coordination_analytics", (row, random) => Json.Object(Completed(row).Select(FlowJson.Crew).Distinct().Select(crew => (crew, Json.Object(
            ("handovers", random.Int(1, 9)), ("waiting_seconds", random.Int(2, 140)))))))
        .Add("learning_patterns", row => !Completed(row).Contains(DiscoveryPhase.FieldMapping) ? Json.Array() : Json.Array(Json.Object(
            ("pattern", "megabytes_to_gigabytes"), ("applied", true), ("confidence", 0.91m))))
        .Add("user_feedback_history", row => !Completed(row).Contains(DiscoveryPhase.FieldMapping) ? Json.Array() : Json.Array(Json.Object(
            ("user_id", row.Flow.StartedBy.Id), ("subject", "cost_center"), ("verdict", "rejected"), ("at", row.Flow.CreatedAt.AddHours(30)))))
        .Add("adaptation_metrics", (row, random) => row.IsIdle ? Json.Object() : Json.Object(("replanned", random.Int(0, 3)), ("retries", random.Int(0, 6))))
        .Add("created_at", row => row.Flow.CreatedAt)
        .Add("updated_at", row => row.Flow.UpdatedAt);

    private static Json Lookups(RandomStream random)
    {
        int asked = random.Int(30, 400);
        return Json.Object(("technology_versions", Json.Object(("lookups", asked), ("hits", asked * random.Int(60, 98) / 100))));
    }

    private static Json MasterState(MasterFlowRow row) => row.Discovery is not { } discovery
        ? Json.Object(("learning_scope", "engagement"), ("memory_isolation_level", "strict"), ("status", SeedLabel.Of(row.Flow.Status)), ("error", Failure(row)))
        : Json.Object(
            ("learning_scope", "engagement"),
            ("memory_isolation_level", "strict"),
            ("assessment_ready", FlowJson.IsReady(discovery)),
            ("current_phase", SeedLabel.Of(discovery.CurrentPhase)),
            ("phases_completed", FlowJson.Phases(discovery.Completed)),
            ("progress_percentage", discovery.Progress),
            ("error", Failure(row)));

    private static Json Failure(MasterFlowRow row) => row.Discovery?.Error is { } error
        ? FlowJson.Error(error)
        : row.Flow.Status == FlowStatus.Failed
            ? FlowJson.Error(new FlowError("INPUT_MISSING", "The assessment that this flow builds on was cancelled.", ["Finish the assessment first", "Cancel the flow"]))
            : Json.Null;

    private static string Checkpoint(MasterFlowRow row) => SeedLabel.Of(row.Discovery?.CurrentPhase ?? DiscoveryPhase.Initialization);

    private static IReadOnlyList<DiscoveryPhase> Completed(MasterFlowRow row) => row.Discovery?.Completed ?? [];
}

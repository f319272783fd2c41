using SeedKit.Demo.Seeds.Views;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Audit;

/// <summary>The table <c>flow_deletion_audit</c>.</summary>
internal sealed class FlowDeletionAuditSeed(Stories stories) : EngagementSeed<DeletedFlow>("flow_deletion_audit", stories)
{
    protected override IEnumerable<DeletedFlow> Facts(Story story) => DeletedFlow.Of(story);

    protected override void DefineOthers(SeedColumns<DeletedFlow> columns) => columns
        .Add("flow_id", row => row.Flow)
        .Add("user_id", row => row.Owner.Id)
        .Add("deletion_type", row => row.Type)
        .Add("deletion_reason", row => row.Reason)
        .Add("deletion_method", row => row.Method)
        .Add("data_deleted", (_, random) => Json.Object(
            ("discovery_flows", 1), ("data_imports", 1), ("raw_import_records", random.Int(10, 240)), ("import_field_mappings", random.Int(8, 12))))
        .Add("deletion_impact", row => Json.Object(("flow_name", row.Name), ("assets_kept", true), ("note", "Assets that the flow had created keep their rows.")))
        .Add("cleanup_summary", row => Json.Object(("rows", "done"), ("shared_memory", row.Recoverable ? "kept" : "done"), ("agent_memory", "done")))
        .Add("shared_memory_cleaned", row => !row.Recoverable)
        .Add("knowledge_base_refs_cleaned", row => row.Recoverable ? Json.Array() : Json.Array("field-mappings", "naming-standard"))
        .Add("agent_memory_cleaned", (row, random) => !row.Recoverable || random.Chance(50))
        .Add("deleted_at", row => row.At)
        .Add("deleted_by", row => row.DeletedBy.Id)
        .Add("deletion_duration_ms", (_, random) => random.Int(140, 5200))
        .Add("recovery_possible", row => row.Recoverable)
        .Add("recovery_data", row => row.Recoverable ? Json.Object(("archive", $"flow-{row.Flow:D}.json.gz"), ("kept_until", row.At.AddDays(90))) : Json.Object());
}

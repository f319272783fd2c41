using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>Which field of a file becomes which field of an asset.</summary>
internal sealed class ImportFieldMappingsSeed(DemoWorld world) : TenantTableSeed<FieldMapping>(world, "import_field_mappings")
{
    protected override IEnumerable<FieldMapping> RowsOf(TenantWorld tenant) => tenant.Mappings;

    protected override void DefineColumns(SeedColumns<FieldMapping> columns) => columns
        .Add("data_import_id", row => row.Import.Id)
        .Add("master_flow_id", row => row.Import.Master?.FlowId)
        .Add("source_field", row => row.Field.Name)
        .Add("target_field", row => row.Field.Target)
        .Add("match_type", row => row.Field.Match)
        .Add("confidence_score", row => row.Confidence)
        .Add("status", row => row.Status)
        .Add("suggested_by", row => row.Field.Match == MappingMatchType.Manual ? "manual" : "field_mapping_agent")
        .Add("approved_by", row => row.ApprovedBy?.Id)
        .Add("approved_at", row => row.ApprovedAt)
        .Add("transformation_rules", row => row.Field.Rules)
        .Add("created_at", row => row.Import.StartedAt!.Value.AddMinutes(4))
        .Add("updated_at", row => row.ApprovedAt ?? row.Import.StartedAt!.Value.AddMinutes(4));
}

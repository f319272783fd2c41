using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>The rows of the files, as they came and as they were cleansed.</summary>
internal sealed class RawImportRecordsSeed(DemoWorld world) : TenantTableSeed<RawRecord>(world, "raw_import_records")
{
    protected override IEnumerable<RawRecord> RowsOf(TenantWorld tenant) => tenant.RawRecords;

    protected override void DefineColumns(SeedColumns<RawRecord> columns) => columns
        .Add("data_import_id", row => row.Import.Id)
        .Add("master_flow_id", row => row.Import.Master?.FlowId)
        .Add("record_index", row => row.Index)
        .Add("raw_data", row => Json.Object(row.Raw.Select(pair => (pair.Field, (Json)pair.Value))))
        .Add("cleansed_data", row => row.Cleansed)
        .Add("validation_errors", row => row.Errors.Count == 0
            ? (Json?)null
            : Json.Array(row.Errors.Select(error => Json.Object(("field", error.Field), ("message", error.Message)))))
        .Add("processing_notes", row => row.Notes)
        .Add("is_processed", row => row.ProcessedAt is not null)
        .Add("is_valid", row => row.IsValid)
        .Add("asset_id", row => row.Asset?.Id)
        .Add("created_at", row => row.Import.StartedAt!.Value.AddSeconds(2))
        .Add("processed_at", row => row.ProcessedAt);
}

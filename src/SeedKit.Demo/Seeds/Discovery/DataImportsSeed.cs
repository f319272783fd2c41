using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>Uploaded files; the counters are those of their records.</summary>
internal sealed class DataImportsSeed(DemoWorld world) : TenantTableSeed<DataImport>(world, "data_imports")
{
    protected override IEnumerable<DataImport> RowsOf(TenantWorld tenant) => tenant.Imports;

    protected override void DefineColumns(SeedColumns<DataImport> columns) => columns
        .Add("master_flow_id", row => row.Master?.FlowId)
        .Add("import_name", row => row.Plan.Name)
        .Add("import_type", row => row.Plan.Type)
        .Add("description", row => row.Plan.Description)
        .Add("filename", row => row.Plan.FileName)
        .Add("file_size", row => World.FileSize(row))
        .Add("mime_type", row => row.Plan.MimeType)
        .Add("source_system", row => row.Plan.SourceSystem)
        .Add("status", row => row.Status)
        .Add("progress_percentage", row => row.Plan.Total == 0 ? 0m : Math.Round(100m * row.Plan.Processed / row.Plan.Total, 2))
        .Add("total_records", row => row.Plan.Total)
        .Add("processed_records", row => row.Plan.Processed)
        .Add("failed_records", row => row.Plan.Invalid)
        .Add("imported_by", row => row.ImportedBy.Id)
        .Add("error_message", row => row.Plan.Error?.Message)
        .Add("error_details", row => row.Plan.Error is { } error ? FlowJson.Error(error) : (Json?)null)
        .Add("started_at", row => row.StartedAt)
        .Add("completed_at", row => row.CompletedAt)
        .Add("created_at", row => row.CreatedAt)
        .Add("updated_at", row => row.CompletedAt ?? row.StartedAt ?? row.CreatedAt);
}

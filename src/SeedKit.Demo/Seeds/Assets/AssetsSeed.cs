using System.Globalization;
using SeedKit.Demo.World;
using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>The inventory. What no file and no scan has said of an asset is NULL, as on any real estate.</summary>
internal sealed class AssetsSeed(DemoWorld world) : TenantTableSeed<AssetRow>(world, "assets")
{
    protected override IEnumerable<AssetRow> RowsOf(TenantWorld tenant) => tenant.Assets.Select(asset => new AssetRow(asset, tenant));

    protected override void DefineColumns(SeedColumns<AssetRow> columns)
    {
        Orchestration(columns);
        Identity(columns);
        Place(columns);
        Build(columns);
        Business(columns);
        Migration(columns);
        Origin(columns);
    }

    private static void Orchestration(SeedColumns<AssetRow> columns) => columns
        .Add("flow_id", row => row.Asset.Flow?.Flow.FlowId)
        .Add("discovery_flow_id", row => row.Asset.Flow?.Id)
        .Add("migration_id", row => row.World.ProjectOf(row.Asset)?.Id)
        .Add("master_flow_id", row => row.Asset.Source.Master.FlowId)
        .Add("assessment_flow_id", row => row.FlowOf(FlowType.Assessment)?.FlowId)
        .Add("planning_flow_id", row => row.FlowOf(FlowType.Planning)?.FlowId)
        .Add("execution_flow_id", row => row.FlowOf(FlowType.Execution)?.FlowId)
        .Add("source_phase", row => row.SourcePhase)
        .Add("current_phase", row => row.Asset.CurrentPhase)
        .Add("phase_context", row => row.Asset.IsPlanned ? Json.Object(("planning", Json.Object(("wave", row.Asset.WaveNumber)))) : Json.Object());

    private static void Identity(SeedColumns<AssetRow> columns) => columns
        .Add("name", row => row.Asset.Name)
        .Add("asset_name", row => row.Asset.Type == AssetType.Server && row.Asset.ApplicationName is { } application ? $"{application} server" : null)
        .Add("hostname", row => row.Asset.Hostname)
        .Add("asset_type", row => row.Asset.Type)
        .Add("description", row => row.Describe())
        .Add("ip_address", row => row.Asset.IpAddress)
        .Add("fqdn", row => row.Asset.Fqdn)
        .Add("mac_address", (row, random) => row.Asset is { Hostname: not null, Site.Zone: null }
            ? string.Create(CultureInfo.InvariantCulture, $"00:00:5e:00:53:{random.Int(0, 255):x2}") // the range that RFC 7042 keeps for documentation
            : null);

    private static void Place(SeedColumns<AssetRow> columns) => columns
        .Add("environment", row => row.IsSparse ? null : (EnvironmentType?)row.Asset.Environment)
        .Add("location", row => row.IsSparse ? null : row.Asset.Site.City)
        .Add("datacenter", row => row.Asset.Site.Datacenter)
        .Add("rack_location", (row, random) => row.Asset.IsPhysical && row.Asset.Site.Datacenter is not null
            ? string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + random.Int(0, 7))}{random.Int(1, 24):00}-U{random.Int(1, 40):00}")
            : null)
        .Add("availability_zone", row => row.Asset.Site.Zone);

    private static void Build(SeedColumns<AssetRow> columns) => columns
        .Add("operating_system", row => row.Asset.OperatingSystem)
        .Add("os_version", row => row.Asset.OsVersion)
        .Add("cpu_cores", row => row.Asset.CpuCores)
        .Add("memory_gb", row => (decimal?)row.Asset.MemoryGb)
        .Add("storage_gb", row => (decimal?)row.Asset.StorageGb)
        .Add("cpu_utilization_percent", row => row.Asset.CpuUtilization)
        .Add("memory_utilization_percent", row => row.Asset.MemoryUtilization)
        .Add("disk_iops", (row, random) => row.Asset.CpuUtilization is { } load ? Math.Round(load * random.Int(4, 60), 2) : (decimal?)null)
        .Add("network_throughput_mbps", (row, random) => row.Asset.CpuUtilization is { } load ? Math.Round(load * random.Decimal(0.5m, 6m, 2), 2) : (decimal?)null);

    private static void Business(SeedColumns<AssetRow> columns) => columns
        .Add("business_owner", row => row.IsSparse ? null : row.Asset.BusinessOwner.FullName)
        .Add("technical_owner", row => row.IsSparse ? null : row.Asset.TechnicalOwner.FullName)
        .Add("department", row => row.IsSparse ? null : row.Asset.Department)
        .Add("application_name", row => row.Asset.ApplicationName)
        .Add("technology_stack", row => row.IsSparse ? null : row.Asset.Technology)
        .Add("criticality", row => row.IsSparse ? null : (RiskLevel?)row.Asset.Criticality)
        .Add("business_criticality", row => row.Asset.Source.Plan.IsPlanned && !row.IsSparse ? (RiskLevel?)row.Asset.Criticality : null)
        .Add("custom_attributes", (row, random) => row.IsSparse ? Json.Object() : Json.Object(
            ("cost_center", SourceFields.CostCenter(row.Asset)),
            ("recovery_tier", CustomFieldGenerator.RecoveryTiers[row.Asset.Criticality >= RiskLevel.High ? 0 : row.Asset.Criticality == RiskLevel.Medium ? 1 : 2]),
            ("holds_personal_data", row.Asset.Type is AssetType.Database or AssetType.Application && random.Chance(35))))
        .Add("current_monthly_cost", row => row.IsSparse ? (decimal?)null : row.Asset.CurrentCost)
        .Add("estimated_cloud_cost", row => row.IsSparse ? (decimal?)null : row.Asset.CloudCost);

    private static void Migration(SeedColumns<AssetRow> columns) => columns
        .Add("six_r_strategy", row => row.IsUnjudged ? null : (SixrStrategy?)row.Asset.Strategy)
        .Add("mapping_status", row => row.Asset.Import is null ? "pending" : row.Asset.Flow!.Status == FlowStatus.Completed ? "mapped" : "partial")
        .Add("migration_priority", row => row.Asset.WaveNumber is { } wave ? Math.Min(10, (wave * 2) - (row.Asset.Criticality >= RiskLevel.High ? 1 : 0)) : 10)
        .Add("migration_complexity", row => row.IsUnjudged ? null : (RiskLevel?)row.Asset.Complexity)
        .Add("migration_wave", row => row.Asset.WaveNumber)
        .Add("sixr_ready", row => row.Asset.IsPlanned ? "ready" : row.Asset.Source.Plan.IsPlanned ? "needs_review" : "not_ready")
        .Add("status", row => row.Status)
        .Add("migration_status", row => row.Asset.MigrationStatus)
        .Add("dependencies", row => Json.Array(row.World.Needs[row.Asset.Id].Select(edge => (Json)edge.DependsOn.Id)))
        .Add("related_assets", row => row.Asset.ApplicationName is { } name
            ? Json.Array(row.World.Serving[name].Where(other => other.Id != row.Asset.Id).Select(other => (Json)other.Id))
            : Json.Array())
        .Add("completeness_score", row => row.IsUnjudged ? (decimal?)null : row.Completeness)
        .Add("quality_score", (row, random) => row.IsUnjudged ? (decimal?)null : Math.Round(row.Completeness * random.Decimal(0.82m, 1m, 3), 2));

    private static void Origin(SeedColumns<AssetRow> columns) => columns
        .Add("discovery_method", row => row.Asset.Source.Plan.Method)
        .Add("discovery_source", row => row.Asset.Import?.Plan.SourceSystem ?? (row.Asset.Flow is null ? null : "Network scanner"))
        .Add("discovery_timestamp", row => row.Asset.Flow is null ? (DateTimeOffset?)null : row.Asset.DiscoveredAt)
        .Add("imported_by", row => row.Asset.Import?.ImportedBy.Id)
        .Add("imported_at", row => row.Asset.Import?.CompletedAt)
        .Add("source_filename", row => row.Asset.Import?.Plan.FileName)
        .Add("created_at", row => row.Asset.DiscoveredAt)
        .Add("updated_at", row => row.UpdatedAt)
        .Add("created_by", row => row.Asset.Flow is null ? row.World.Lead.Id : (Guid?)null)
        .Add("updated_by", (row, random) => row.Asset is { Type: AssetType.Application, Number: 0 } ? row.World.Editors[^1].Id // and nothing else
            : random.Chance(20) ? random.Pick([.. row.World.Editors.SkipLast(1)]).Id : (Guid?)null);
}

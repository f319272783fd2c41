using static SeedKit.Demo.World.TenantPlans;
using Phase = SeedKit.Demo.World.DiscoveryPhase;

namespace SeedKit.Demo.World;

/// <summary>The tenant in the middle of its migration, whom the demo user works for.</summary>
internal static class DemoPlan
{
    private static readonly FlowError UnreadableUpload = new(
        "FILE_UNREADABLE",
        "The upload ended after 3 of 41 blocks; no record could be read.",
        ["Upload the file again", "Split the file below 50 MB", "Choose another file"]);

    private static readonly FlowError WrongDelimiter = new(
        "CSV_DELIMITER_MISMATCH",
        "Line 64 has 4 fields where the header has 11; the file changes its delimiter from comma to semicolon.",
        ["Export the file with one delimiter and upload it again", "Resume from line 64 with semicolon as the delimiter", "Discard the import"]);

    private static ImportPlan Cmdb => new()
    {
        Key = "cmdb_csv",
        Name = "CMDB export, data centres",
        Type = ImportType.Cmdb,
        Format = ImportFormat.Csv,
        FileName = "cmdb_export_2024-05.csv",
        SourceSystem = "ServiceNow CMDB",
        Status = ImportStatus.Completed,
        Description = "All configuration items of both data centres, as of the end of May.",
        Age = Days(118),
    };

    private static ImportPlan Cloud => new()
    {
        Key = "cloud_json",
        Name = "Cloud inventory",
        Type = ImportType.AssetInventory,
        Format = ImportFormat.Json,
        FileName = "cloud_inventory_2024-08.json",
        SourceSystem = "Cloud Asset Inventory",
        Status = ImportStatus.Completed,
        Age = Days(34),
    };

    private static ImportPlan Manual => new()
    {
        Key = "manual_xlsx",
        Name = "Branch office asset list",
        Type = ImportType.BusinessApps,
        Format = ImportFormat.Xlsx,
        FileName = "branch_office_assets.xlsx",
        SourceSystem = "Manual collection",
        Status = ImportStatus.Processing,
        Description = "Collected by the branch offices by hand.",
        Age = Days(6),
    };

    private static FlowPlan Complete => new()
    {
        Key = "complete",
        Name = "Data centre discovery",
        Id = DemoIds.CompleteFlow,
        Status = FlowStatus.Completed,
        Current = Phase.TechDebtAssessment,
        Import = "cmdb_csv",
        Age = Days(118.2),
        Length = Days(21),
    };

    private static FlowPlan InProgress => new()
    {
        Key = "in_progress",
        Name = "Branch office discovery",
        Id = DemoIds.InProgressFlow,
        Type = DiscoveryFlowType.Incremental,
        Status = FlowStatus.Running,
        Current = Phase.FieldMapping,
        Import = "manual_xlsx",
        Age = Days(6.1),
        Length = Days(5.9),
        StartedBy = 1,
    };

    private static FlowPlan Inventory => new()
    {
        Key = "inventory",
        Name = "Cloud estate discovery",
        Id = DemoIds.InventoryFlow,
        Type = DiscoveryFlowType.Incremental,
        Status = FlowStatus.Running,
        Current = Phase.AssetInventory,
        Import = "cloud_json",
        Age = Days(34.1),
        Length = Days(33.5),
    };

    private static FlowPlan Failed => new()
    {
        Key = "failed",
        Name = "Legacy platform discovery",
        Id = DemoIds.FailedFlow,
        Status = FlowStatus.Failed,
        Current = Phase.DataImport,
        Age = Days(15.2),
        Length = Days(0.1),
        StartedBy = 1,
        Error = UnreadableUpload,
    };

    private static FlowPlan Started => new()
    {
        Key = "started",
        Name = "Disaster recovery site discovery",
        Id = DemoIds.StartedFlow,
        Type = DiscoveryFlowType.Incremental,
        Status = FlowStatus.Pending,
        Current = Phase.Initialization,
        Age = Days(0.1),
        Length = Days(0.05),
    };

    public static TenantPlan Compact => new()
    {
        Imports =
        [
            Cmdb with { New = 35, Duplicates = 10, Excluded = 11, Invalid = 9 },
            Cloud with { New = 18, Merged = 20, Duplicates = 6, Excluded = 4, Invalid = 6 },
            Manual with { Invalid = 3, Waiting = 11, Untouched = 20 },
        ],
        Flows = [Complete, InProgress, Inventory, Failed, Started],
        Sources =
        [
            new() { Flow = "complete", Import = "cmdb_csv", Method = AssetDiscoveryMethod.Import, Applications = 10, Servers = 20, Databases = 5 },
            new() { Flow = "complete", Method = AssetDiscoveryMethod.NetworkScan, Network = 5 },
            new() { Flow = "inventory", Import = "cloud_json", Method = AssetDiscoveryMethod.CloudApi, Servers = 13, Databases = 5, IsPlanned = false },
            new() { Flow = null, Method = AssetDiscoveryMethod.Manual, Servers = 2 },
        ],
        Waves = [WaveStatus.Completed, WaveStatus.InProgress, WaveStatus.Planned, WaveStatus.Planned],
        LaterFlows = LaterFlows,
    };

    public static TenantPlan Full => new()
    {
        Imports =
        [
            Cmdb with { New = 100, Duplicates = 14, Excluded = 12, Invalid = 14 },
            Cloud with { New = 90, Merged = 150, Duplicates = 20, Excluded = 10, Invalid = 20 },
            Manual with { Invalid = 12, Waiting = 34, Untouched = 64 },
            new()
            {
                Key = "portfolio_xlsx",
                Name = "Enterprise application portfolio",
                Type = ImportType.BusinessApps,
                Format = ImportFormat.Xlsx,
                FileName = "application_portfolio_q2.xlsx",
                SourceSystem = "LeanIX",
                Status = ImportStatus.Completed,
                Description = "Applications of all business units with the systems they run on.",
                Age = Days(92),
                New = 240,
                Merged = 60,
                Duplicates = 20,
                Excluded = 30,
                Invalid = 30,
            },
            new()
            {
                Key = "legacy_csv",
                Name = "Legacy platform export",
                Type = ImportType.Other,
                Format = ImportFormat.Csv,
                FileName = "legacy_platform.csv",
                SourceSystem = "BMC Remedy",
                Status = ImportStatus.Failed,
                Age = Days(15),
                Invalid = 41,
                Waiting = 21,
                Untouched = 88,
                Error = WrongDelimiter,
            },
        ],
        Flows =
        [
            Complete, InProgress, Inventory,
            Failed with { Import = "legacy_csv", Error = WrongDelimiter },
            Started,
            new()
            {
                Key = "enterprise",
                Name = "Enterprise portfolio discovery",
                Id = DemoIds.EnterpriseFlow,
                Status = FlowStatus.Completed,
                Current = Phase.DependencyAnalysis,
                Last = Phase.DependencyAnalysis,
                Import = "portfolio_xlsx",
                Age = Days(92.3),
                Length = Days(17),
                StartedBy = 3,
            },
            new()
            {
                Key = "network",
                Name = "Network scan",
                Id = DemoIds.NetworkFlow,
                Type = DiscoveryFlowType.Incremental,
                Status = FlowStatus.Completed,
                Current = Phase.AssetInventory,
                Last = Phase.AssetInventory,
                MasterOf = "complete",
                Age = Days(101),
                Length = Days(4),
            },
        ],
        Sources =
        [
            new() { Flow = "complete", Import = "cmdb_csv", Method = AssetDiscoveryMethod.Import, Applications = 30, Servers = 45, Databases = 25 },
            new() { Flow = "enterprise", Import = "portfolio_xlsx", Method = AssetDiscoveryMethod.Import, Applications = 110, Servers = 80, Databases = 50 },
            new() { Flow = "network", Method = AssetDiscoveryMethod.NetworkScan, Servers = 8, Network = 50 },
            new() { Flow = "inventory", Import = "cloud_json", Method = AssetDiscoveryMethod.CloudApi, Servers = 65, Databases = 25, IsPlanned = false },
            new() { Flow = null, Method = AssetDiscoveryMethod.Manual, Applications = 10, Servers = 2 },
        ],
        Waves = [WaveStatus.Completed, WaveStatus.InProgress, WaveStatus.Planned, WaveStatus.Planned, WaveStatus.Planned],
        LaterFlows = LaterFlows,
    };

    private static IReadOnlyList<(FlowType, FlowStatus, TimeSpan, TimeSpan)> LaterFlows =>
    [
        (FlowType.Assessment, FlowStatus.Completed, Days(74), Days(19)),
        (FlowType.Assessment, FlowStatus.Running, Days(12), Days(11.5)),
        (FlowType.Planning, FlowStatus.Running, Days(54), Days(53)),
        (FlowType.Execution, FlowStatus.Running, Days(40), Days(39.8)),
    ];
}

using Phase = SeedKit.Demo.World.DiscoveryPhase;

namespace SeedKit.Demo.World;

/// <summary>The three stories in numbers: the demo data set of each profile (DECISIONS D4 to D9).</summary>
internal static class TenantPlans
{
    private static readonly FlowError UnreadableUpload = new(
        "FILE_UNREADABLE",
        "The upload ended after 3 of 41 blocks; no record could be read.",
        ["Upload the file again", "Split the file below 50 MB", "Choose another file"]);

    private static readonly FlowError WrongDelimiter = new(
        "CSV_DELIMITER_MISMATCH",
        "Line 64 has 4 fields where the header has 11; the file changes its delimiter from comma to semicolon.",
        ["Export the file with one delimiter and upload it again", "Resume from line 64 with semicolon as the delimiter", "Discard the import"]);

    public static TenantPlan For(TenantStory story, bool compact) => story switch
    {
        TenantStory.Demo => compact ? DemoCompact : DemoFull,
        TenantStory.Finished => Finished(compact),
        _ => OnHold(compact),
    };

    private static TimeSpan Days(double days) => TimeSpan.FromHours(days * 24);

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

    private static TenantPlan DemoCompact => new()
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
        LaterFlows = DemoLaterFlows,
    };

    private static TenantPlan DemoFull => new()
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
        LaterFlows = DemoLaterFlows,
    };

    private static IReadOnlyList<(FlowType, FlowStatus, TimeSpan, TimeSpan)> DemoLaterFlows =>
    [
        (FlowType.Assessment, FlowStatus.Completed, Days(74), Days(19)),
        (FlowType.Assessment, FlowStatus.Running, Days(12), Days(11.5)),
        (FlowType.Planning, FlowStatus.Running, Days(54), Days(53)),
        (FlowType.Execution, FlowStatus.Running, Days(40), Days(39.8)),
    ];

    private static TenantPlan Finished(bool compact) => new()
    {
        Imports =
        [
            new()
            {
                Key = "network_csv",
                Name = "Network survey",
                Type = ImportType.NetworkData,
                Format = ImportFormat.Csv,
                FileName = "network_survey_2023.csv",
                SourceSystem = "SolarWinds",
                Status = ImportStatus.Completed,
                Description = "Survey of all three hospitals.",
                Age = Days(402),
                New = compact ? 14 : 44,
                Duplicates = 3,
                Excluded = 2,
                Invalid = 4,
            },
            new()
            {
                Key = "users_xlsx",
                Name = "Clinical systems by user group",
                Type = ImportType.UserData,
                Format = ImportFormat.Xlsx,
                FileName = "clinical_systems.xlsx",
                SourceSystem = "Active Directory",
                Status = ImportStatus.Completed,
                Age = Days(371),
                New = compact ? 8 : 30,
                Merged = 5,
                Duplicates = 1,
                Invalid = 2,
            },
            new()
            {
                Key = "printers_json",
                Name = "Print servers",
                Type = ImportType.Other,
                Format = ImportFormat.Json,
                FileName = "print_servers.json",
                SourceSystem = "Manual collection",
                Status = ImportStatus.Pending,
                Age = Days(1.5),
            },
            new()
            {
                Key = "wards_csv",
                Name = "Ward terminals",
                Type = ImportType.Cmdb,
                Format = ImportFormat.Csv,
                FileName = "ward_terminals.csv",
                SourceSystem = "Manual collection",
                Status = ImportStatus.Processing,
                Age = Days(0.2),
                Untouched = 6,
            },
            new()
            {
                Key = "imaging_json",
                Name = "Medical imaging archive",
                Type = ImportType.AssetInventory,
                Format = ImportFormat.Json,
                FileName = "imaging_archive.json",
                SourceSystem = "Manual collection",
                Status = ImportStatus.Completed,
                Description = "The one system that the survey could not see.",
                Age = Days(366),
                New = 1,
            },
        ],
        Flows =
        [
            new()
            {
                Key = "first_try",
                Name = "Hospital discovery",
                Status = FlowStatus.Failed,
                Current = Phase.DataValidation,
                Import = "network_csv",
                Age = Days(402.1),
                Length = Days(0.4),
                Error = new("VALIDATION_THRESHOLD", "19 per cent of the records have no address; at most 10 per cent are accepted.", ["Correct the file", "Accept the records as they are"]),
            },
            new()
            {
                Key = "recovery",
                Name = "Hospital discovery, second run",
                Type = DiscoveryFlowType.Recovery,
                Status = FlowStatus.Completed,
                Current = Phase.TechDebtAssessment,
                Import = "network_csv",
                MasterOf = "first_try",
                Age = Days(400),
                Length = Days(24),
            },
            new()
            {
                Key = "clinical",
                Name = "Clinical systems discovery",
                Type = DiscoveryFlowType.Incremental,
                Status = FlowStatus.Completed,
                Current = Phase.TechDebtAssessment,
                Import = "users_xlsx",
                MasterOf = "first_try",
                Age = Days(371.2),
                Length = Days(15),
                StartedBy = 2,
            },
            new()
            {
                Key = "imaging",
                Name = "Imaging archive discovery",
                Type = DiscoveryFlowType.Incremental,
                Status = FlowStatus.Completed,
                Current = Phase.TechDebtAssessment,
                Import = "imaging_json",
                Age = Days(366.1),
                Length = Days(3),
                StartedBy = 1,
            },
        ],
        Sources =
        [
            new()
            {
                Flow = "recovery",
                Import = "network_csv",
                Method = AssetDiscoveryMethod.Import,
                Servers = compact ? 10 : 28,
                Network = compact ? 2 : 8,
                Storage = compact ? 2 : 8,
            },
            new() { Flow = "clinical", Import = "users_xlsx", Method = AssetDiscoveryMethod.Import, Applications = compact ? 5 : 18, Databases = compact ? 3 : 12 },
            new() { Flow = "imaging", Import = "imaging_json", Method = AssetDiscoveryMethod.Import, Storage = 1 },
            new() { Flow = null, Method = AssetDiscoveryMethod.Manual, Storage = 1 },
        ],
        Waves = [WaveStatus.Completed, WaveStatus.Completed, WaveStatus.Completed],
        LaterFlows =
        [
            (FlowType.Assessment, FlowStatus.Completed, Days(341), Days(28)),
            (FlowType.Planning, FlowStatus.Completed, Days(310), Days(30)),
            (FlowType.Execution, FlowStatus.Completed, Days(270), Days(180)),
            (FlowType.Assessment, FlowStatus.Completed, Days(352), Days(6)),
            (FlowType.Planning, FlowStatus.Completed, Days(345), Days(4)),
            (FlowType.Execution, FlowStatus.Completed, Days(340), Days(12)),
        ],
    };

    private static TenantPlan OnHold(bool compact) => new()
    {
        Imports =
        [
            new()
            {
                Key = "fleet_csv",
                Name = "Fleet and warehouse systems",
                Type = ImportType.Cmdb,
                Format = ImportFormat.Csv,
                FileName = "fleet_systems.csv",
                SourceSystem = "i-doit",
                Status = ImportStatus.Completed,
                Age = Days(160),
                New = compact ? 12 : 26,
                Duplicates = 2,
                Excluded = 1,
                Invalid = 3,
            },
            new()
            {
                Key = "terminal_json",
                Name = "Terminal operating system",
                Type = ImportType.Other,
                Format = ImportFormat.Json,
                FileName = "terminal_system.json",
                SourceSystem = "Manual collection",
                Status = ImportStatus.Failed,
                Description = "One system, as a first test.",
                Age = Days(150),
                Invalid = 1,
                Error = new("SCHEMA_MISMATCH", "The file has a record without the field name.", ["Correct the record and upload the file again", "Discard the import"]),
            },
            new()
            {
                Key = "depots_xlsx",
                Name = "Depot hardware",
                Type = ImportType.AssetInventory,
                Format = ImportFormat.Xlsx,
                FileName = "depot_hardware.xlsx",
                SourceSystem = "Lansweeper",
                Status = ImportStatus.Processing,
                Age = Days(45),
                Invalid = 1,
                Waiting = 6,
                Untouched = 5,
            },
        ],
        Flows =
        [
            new()
            {
                Key = "fleet",
                Name = "Fleet discovery",
                Status = FlowStatus.Cancelled,
                Current = Phase.DependencyAnalysis,
                Import = "fleet_csv",
                Age = Days(160.3),
                Length = Days(38),
            },
            new()
            {
                Key = "terminal",
                Name = "Terminal discovery",
                Status = FlowStatus.Failed,
                Current = Phase.DataImport,
                Import = "terminal_json",
                Age = Days(150.1),
                Length = Days(0.2),
                StartedBy = 1,
                Error = new("SCHEMA_MISMATCH", "The only record of the file has no name.", ["Correct the record and upload the file again", "Discard the import"]),
            },
            new()
            {
                Key = "depots",
                Name = "Depot discovery",
                Type = DiscoveryFlowType.Incremental,
                Status = FlowStatus.Running,
                Current = Phase.DataCleansing,
                Import = "depots_xlsx",
                Age = Days(45.2),
                Length = Days(30),
                StartedBy = 1,
            },
        ],
        Sources =
        [
            new()
            {
                Flow = "fleet",
                Import = "fleet_csv",
                Method = AssetDiscoveryMethod.Import,
                Applications = compact ? 4 : 10,
                Servers = compact ? 6 : 12,
                Databases = 2,
                Storage = compact ? 0 : 2,
            },
            new() { Flow = "fleet", Method = AssetDiscoveryMethod.NetworkScan, Network = 2, Storage = 1 },
            new() { Flow = null, Method = AssetDiscoveryMethod.Manual, Servers = 1, IsPlanned = false },
        ],
        Waves = [WaveStatus.Planned, WaveStatus.Cancelled],
        LaterFlows =
        [
            (FlowType.Assessment, FlowStatus.Cancelled, Days(110), Days(12)),
            (FlowType.Planning, FlowStatus.Failed, Days(96), Days(3)),
            (FlowType.Execution, FlowStatus.Pending, Days(90), Days(1)),
        ],
    };
}

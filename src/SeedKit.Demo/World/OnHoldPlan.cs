using static SeedKit.Demo.World.TenantPlans;
using Phase = SeedKit.Demo.World.DiscoveryPhase;

namespace SeedKit.Demo.World;

/// <summary>The tenant whose migration was stopped.</summary>
internal static class OnHoldPlan
{
    public static TenantPlan Create(bool compact) => new()
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

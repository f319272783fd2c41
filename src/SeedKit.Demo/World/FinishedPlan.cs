using static SeedKit.Demo.World.TenantPlans;
using Phase = SeedKit.Demo.World.DiscoveryPhase;

namespace SeedKit.Demo.World;

/// <summary>The tenant whose migration is done.</summary>
internal static class FinishedPlan
{
    public static TenantPlan Create(bool compact) => new()
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
        Waves = [WaveStatus.Completed, WaveStatus.Completed, WaveStatus.Completed, WaveStatus.Completed], // the first is the pilot's
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
}

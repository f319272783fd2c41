namespace SeedKit.Demo.World;

// The closed value sets that facts use, as the enum types of the schema spell them (in_progress is InProgress). The seeder
// refuses a member that is no label, so these cannot drift from the schema unseen.

internal enum AssetType { Server, Application, Database, Network, Storage }

internal enum FlowStatus { Pending, Running, Completed, Failed, Cancelled }

internal enum ImportStatus { Pending, Processing, Completed, Failed }

internal enum SixrStrategy { Rehost, Replatform, Repurchase, Refactor, Retire, Retain }

internal enum RiskLevel { Low, Medium, High, Critical }

internal enum RoleType { PlatformAdmin, ClientAdmin, EngagementManager, Analyst, Viewer }

internal enum AccessLevel { ReadOnly, ReadWrite, Admin, SuperAdmin }

internal enum ReviewStatus { Pending, Approved, Rejected }

internal enum EnvironmentType { Production, Staging, Development, Test, DisasterRecovery }

internal enum UserStatus { PendingApproval, Active, Suspended, Deactivated }

internal enum EngagementStatus { Active, OnHold, Completed }

internal enum FlowType { Discovery, Assessment, Planning, Execution }

internal enum DiscoveryFlowType { Initial, Incremental, Recovery }

internal enum DiscoveryPhase
{
    Initialization,
    DataImport,
    DataValidation,
    FieldMapping,
    DataCleansing,
    AssetInventory,
    DependencyAnalysis,
    TechDebtAssessment,
}

internal enum ImportType { Cmdb, AssetInventory, NetworkData, BusinessApps, UserData, Other }

internal enum MappingMatchType { Direct, Fuzzy, Semantic, Computed, Manual }

internal enum AssetDiscoveryMethod { Import, NetworkScan, CloudApi, Manual }

internal enum AssetMigrationStatus { Discovered, Assessed, Planned, Migrating, Migrated, Failed, Excluded }

internal enum DependencyType { Hosting, Database, Network, Integration, Storage }

internal enum WaveStatus { Planned, InProgress, Completed, Cancelled }

internal enum MigrationStatus { Planning, InProgress, Completed, Paused, Cancelled }

internal enum AssociationRole { Member, Admin, Owner }

internal enum TagAssignmentMethod { Automatic, Rule, Manual }

internal enum CustomFieldType { Text, Number, Boolean, Date, Choice }

internal enum CmdbAnalysisStatus { InProgress, Completed, Failed }

internal enum AssetStatus { Pending, Discovered, Active, Inactive }

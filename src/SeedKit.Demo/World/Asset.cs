using System.Net;

namespace SeedKit.Demo.World;

/// <summary>Something that is to be migrated.</summary>
internal sealed record Asset : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    public required AssetType Type { get; init; }

    /// <summary>Its number among the assets of its type, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>How it became known.</summary>
    public required AssetSource Source { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for what has no host of its own.</summary>
    public required string? Hostname { get; init; }

    public required IPAddress? IpAddress { get; init; }

    public required EnvironmentType Environment { get; init; }

    public required Site Site { get; init; }

    /// <summary>Whether it runs on a machine of its own instead of a virtual one.</summary>
    public required bool IsPhysical { get; init; }

    public required string? OperatingSystem { get; init; }

    public required string? OsVersion { get; init; }

    public required int? CpuCores { get; init; }

    public required int? MemoryGb { get; init; }

    public required int? StorageGb { get; init; }

    /// <summary>What it is made with: the stack of an application, the product and version of a database, the model of a device.</summary>
    public required string Technology { get; init; }

    /// <summary>The application it serves, itself for an application; null for what all share.</summary>
    public required string? ApplicationName { get; init; }

    public required string Department { get; init; }

    public required User BusinessOwner { get; init; }

    public required User TechnicalOwner { get; init; }

    public required RiskLevel Criticality { get; init; }

    public required SixrStrategy Strategy { get; init; }

    public required RiskLevel Complexity { get; init; }

    /// <summary>The wave that moves it; null for what stays, and for what is not planned yet.</summary>
    public required int? WaveNumber { get; init; }

    public required AssetMigrationStatus MigrationStatus { get; init; }

    public required decimal? CpuUtilization { get; init; }

    public required decimal? MemoryUtilization { get; init; }

    /// <summary>US dollars per month.</summary>
    public required decimal CurrentCost { get; init; }

    /// <summary>US dollars per month after the migration; null where nothing is left to pay for or nothing is estimated.</summary>
    public required decimal? CloudCost { get; init; }

    public required DateTimeOffset DiscoveredAt { get; init; }

    public DataImport? Import => Source.Import;

    public DiscoveryFlow? Flow => Source.Flow;

    public string? Fqdn => Hostname is null ? null : $"{Hostname}.{Tenant.Domain}";

    public bool IsPlanned => WaveNumber is not null;

    /// <summary>How far the platform's phases have brought it.</summary>
    public FlowType CurrentPhase => MigrationStatus switch
    {
        AssetMigrationStatus.Discovered => FlowType.Discovery,
        AssetMigrationStatus.Assessed or AssetMigrationStatus.Excluded => FlowType.Assessment,
        AssetMigrationStatus.Planned => FlowType.Planning,
        _ => FlowType.Execution,
    };

    public override string ToString() => $"{Tenant}: {Name}";
}

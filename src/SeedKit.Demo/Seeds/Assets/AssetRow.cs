using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds.Assets;

/// <summary>An asset, with what the inventory makes of it.</summary>
internal sealed record AssetRow(Asset Asset, TenantWorld World) : ITenantFact
{
    public Guid Id => Asset.Id;

    public Tenant Tenant => Asset.Tenant;

    /// <summary>Whether little is known: entered by hand, or seen by a scan of which nobody filled in the rest.</summary>
    public bool IsSparse => Asset.Flow is null || (Asset.Source.Plan.Method == AssetDiscoveryMethod.NetworkScan && Asset.Number % 5 == 4);

    /// <summary>Whether nobody has judged it: entered by hand, in an engagement that is on hold.</summary>
    public bool IsUnjudged => Asset.Flow is null && Tenant.Story == TenantStory.OnHold;

    public AssetStatus Status => Asset.MigrationStatus switch
    {
        _ when Asset.Flow is null => AssetStatus.Pending,
        AssetMigrationStatus.Migrated when Asset.Strategy is SixrStrategy.Retire or SixrStrategy.Repurchase => AssetStatus.Inactive,
        AssetMigrationStatus.Migrated or AssetMigrationStatus.Migrating or AssetMigrationStatus.Excluded => AssetStatus.Active,
        _ => AssetStatus.Discovered,
    };

    /// <summary>The phase in which it became known: those entered by hand were missed by the discovery and noticed later.</summary>
    public FlowType SourcePhase => Asset.Flow is not null
        ? FlowType.Discovery
        : Tenant.Story == TenantStory.Finished ? FlowType.Planning : Asset.Number % 2 == 0 ? FlowType.Assessment : FlowType.Execution;

    /// <summary>The share of the fields that the kind of asset has and that are filled.</summary>
    public decimal Completeness
    {
        get
        {
            bool machine = Asset.Type is AssetType.Server or AssetType.Database;
            bool?[] fields =
            [
                Asset.Type == AssetType.Application ? null : Asset.IpAddress is not null,
                machine ? Asset.OsVersion is not null : null,
                machine ? Asset.CpuUtilization is not null : null,
                Asset.ApplicationName is not null, !IsSparse, !IsSparse, !IsSparse, Asset.CloudCost is not null, Asset.IsPlanned, Asset.Import is not null,
            ];
            return Math.Round(100m * fields.Count(filled => filled == true) / fields.Count(filled => filled is not null), 2);
        }
    }

    /// <summary>When the last phase touched it; never after the reference instant.</summary>
    public DateTimeOffset UpdatedAt
    {
        get
        {
            DateTimeOffset touched = FlowOf(Asset.CurrentPhase)?.CreatedAt.AddDays(2) ?? Asset.DiscoveredAt.AddHours(6);
            DateTimeOffset latest = touched < Asset.DiscoveredAt ? Asset.DiscoveredAt : touched;
            return latest > World.World.Context.Instant ? World.World.Context.Instant : latest;
        }
    }

    /// <summary>The master flow of a later phase, or null where the asset has not come so far.</summary>
    public MasterFlow? FlowOf(FlowType phase) => Asset.CurrentPhase >= phase && phase != FlowType.Discovery ? World.LaterFlow(phase, Asset) : null;

    /// <summary>A sentence on the asset; the half of the estate that nobody has described has none.</summary>
    public string? Describe() => Asset.Number % 2 == 1 || IsSparse ? null : Asset.Type switch
    {
        AssetType.Application => $"{Asset.Name} for {Asset.Department}, built with {Asset.Technology}.",
        AssetType.Server => Asset.ApplicationName is null ? $"Shared infrastructure in {Asset.Site.City}." : $"Runs {Asset.ApplicationName}.",
        AssetType.Database => $"{Asset.Technology} behind {Asset.ApplicationName}.",
        _ => $"{Asset.Technology} in {Asset.Site.City}.",
    };
}

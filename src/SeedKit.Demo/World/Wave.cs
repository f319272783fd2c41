namespace SeedKit.Demo.World;

/// <summary>A group of assets that move together; what a row of migration_waves and its wave plan both say.</summary>
internal sealed record Wave : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    public required int Number { get; init; }

    public required string Name { get; init; }

    public required WaveStatus Status { get; init; }

    /// <summary>The master flow of the planning.</summary>
    public required MasterFlow Master { get; init; }

    public required DateTimeOffset PlannedStart { get; init; }

    public required DateTimeOffset PlannedEnd { get; init; }

    public required DateTimeOffset? ActualStart { get; init; }

    public required DateTimeOffset? ActualEnd { get; init; }

    /// <summary>The assets whose wave number is this one's.</summary>
    public required IReadOnlyList<Asset> Assets { get; init; }

    public int CompletedAssets => Assets.Count(asset => asset.MigrationStatus == AssetMigrationStatus.Migrated);

    public int FailedAssets => Assets.Count(asset => asset.MigrationStatus == AssetMigrationStatus.Failed);

    public override string ToString() => $"{Tenant}: wave {Number}";
}

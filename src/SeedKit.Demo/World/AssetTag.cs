namespace SeedKit.Demo.World;

/// <summary>A tag on an asset.</summary>
internal sealed record AssetTag : ITenantFact
{
    public required Guid Id { get; init; }

    public Tenant Tenant => Asset.Tenant;

    public required Asset Asset { get; init; }

    public required Tag Tag { get; init; }

    /// <summary>How similar the two are; set for automatic assignments only.</summary>
    public required decimal? Confidence { get; init; }

    public required User? AssignedBy { get; init; }

    public required User? ValidatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? ValidatedAt { get; init; }

    public override string ToString() => $"{Asset}: {Tag.Name}";
}

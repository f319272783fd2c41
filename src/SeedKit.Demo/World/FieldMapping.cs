namespace SeedKit.Demo.World;

/// <summary>Which field of a file becomes which field of an asset.</summary>
internal sealed record FieldMapping : ITenantFact
{
    public required Guid Id { get; init; }

    public Tenant Tenant => Import.Tenant;

    public required DataImport Import { get; init; }

    public required SourceField Field { get; init; }

    public required decimal Confidence { get; init; }

    public required ReviewStatus Status { get; init; }

    public required User? ApprovedBy { get; init; }

    public required DateTimeOffset? ApprovedAt { get; init; }

    public override string ToString() => $"{Import}: {Field.Name} -> {Field.Target}";
}

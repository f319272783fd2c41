namespace SeedKit.Demo.World;

/// <summary>The programme that moves a tenant's assets; a row of migrations.</summary>
internal sealed record MigrationProject : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    public required string Name { get; init; }

    public required MigrationStatus Status { get; init; }

    /// <summary>The assets in scope, which name it.</summary>
    public required IReadOnlyList<Asset> Assets { get; init; }

    public override string ToString() => $"{Tenant}: {Name}";
}

namespace SeedKit.Demo.World;

/// <summary>A label that a client puts on its assets.</summary>
internal sealed record Tag : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    public required string Name { get; init; }

    public required string Category { get; init; }

    public required string? Description { get; init; }

    /// <summary>How it gets onto assets.</summary>
    public required TagAssignmentMethod Method { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>Which assets have it.</summary>
    public required Func<Asset, bool> Fits { get; init; }

    public override string ToString() => $"{Tenant}: {Name}";
}

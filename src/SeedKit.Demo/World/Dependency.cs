namespace SeedKit.Demo.World;

/// <summary>One asset needs another.</summary>
internal sealed record Dependency : ITenantFact
{
    public required Guid Id { get; init; }

    public Tenant Tenant => Asset.Tenant;

    public required Asset Asset { get; init; }

    public required Asset DependsOn { get; init; }

    public required DependencyType Type { get; init; }

    /// <summary>Port, protocol or purpose; null when unknown.</summary>
    public required string? Description { get; init; }

    /// <summary>When both of its assets were known.</summary>
    public DateTimeOffset PossibleFrom => Asset.DiscoveredAt > DependsOn.DiscoveredAt ? Asset.DiscoveredAt : DependsOn.DiscoveredAt;

    public override string ToString() => $"{Asset} needs {DependsOn.Name}";
}

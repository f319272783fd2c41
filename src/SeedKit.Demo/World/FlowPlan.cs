namespace SeedKit.Demo.World;

/// <summary>A discovery flow to be: how far it has come and when.</summary>
internal sealed record FlowPlan
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The fixed id of the demo tenant's flows; null for an id derived from the key.</summary>
    public Guid? Id { get; init; }

    public DiscoveryFlowType Type { get; init; } = DiscoveryFlowType.Initial;

    public required FlowStatus Status { get; init; }

    public required DiscoveryPhase Current { get; init; }

    /// <summary>The last phase it set out to do.</summary>
    public DiscoveryPhase Last { get; init; } = DiscoveryPhase.TechDebtAssessment;

    /// <summary>The import it works on; null where it works on none.</summary>
    public string? Import { get; init; }

    /// <summary>The flow whose master it shares; null for its own.</summary>
    public string? MasterOf { get; init; }

    /// <summary>When it was started, before the reference instant.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>From the start to the last change.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>The place of the starter among the tenant's members.</summary>
    public int StartedBy { get; init; }

    public FlowError? Error { get; init; }
}

namespace SeedKit.Demo.World;

/// <summary>A flow of any phase, as the orchestrator keeps it.</summary>
internal sealed record MasterFlow : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    /// <summary>The key by which all other tables name the flow.</summary>
    public required Guid FlowId { get; init; }

    public required FlowType Type { get; init; }

    public required FlowStatus Status { get; init; }

    public required string Name { get; init; }

    public required User StartedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last change: the end of a flow that has ended.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public bool HasEnded => Status is FlowStatus.Completed or FlowStatus.Failed or FlowStatus.Cancelled;

    public override string ToString() => $"{Tenant}: {Name}";
}

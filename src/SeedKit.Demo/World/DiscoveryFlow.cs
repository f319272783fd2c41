namespace SeedKit.Demo.World;

/// <summary>A discovery from one import to the inventory and beyond.</summary>
internal sealed record DiscoveryFlow : ITenantFact
{
    public required Guid Id { get; init; }

    public required Tenant Tenant { get; init; }

    /// <summary>The short name by which plans and tests find it: <c>complete</c>, <c>inventory</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The master flow of the same id.</summary>
    public required MasterFlow Flow { get; init; }

    /// <summary>The master flow that this one belongs to: another flow's where it is a repetition or an addition, else its own.</summary>
    public required MasterFlow Master { get; init; }

    public required DataImport? Import { get; init; }

    public required DiscoveryFlowType Type { get; init; }

    public required DiscoveryPhase CurrentPhase { get; init; }

    /// <summary>The phases it set out to do, in order, the initialization not counted.</summary>
    public required IReadOnlyList<DiscoveryPhase> Planned { get; init; }

    /// <summary>Those of them that are done, in order.</summary>
    public required IReadOnlyList<DiscoveryPhase> Completed { get; init; }

    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public required FlowError? Error { get; init; }

    public string Name => Flow.Name;

    public FlowStatus Status => Flow.Status;

    public User StartedBy => Flow.StartedBy;

    public DateTimeOffset CreatedAt => Flow.CreatedAt;

    /// <summary>The share of the planned phases that are done.</summary>
    public decimal Progress => Math.Round(100m * Completed.Count / Planned.Count, 2);

    public bool Has(DiscoveryPhase phase) => Completed.Contains(phase);

    /// <summary>Whether the phase is done or under way.</summary>
    public bool Reached(DiscoveryPhase phase) => CurrentPhase >= phase;

    public override string ToString() => $"{Tenant}: {Name}";
}

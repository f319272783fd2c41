namespace SeedKit.Demo.World;

/// <summary>What a tenant consists of, as numbers and names; <see cref="TenantPlans"/> has one per story and profile.</summary>
internal sealed record TenantPlan
{
    public required IReadOnlyList<FlowPlan> Flows { get; init; }

    public required IReadOnlyList<ImportPlan> Imports { get; init; }

    public required IReadOnlyList<SourcePlan> Sources { get; init; }

    /// <summary>The status of each wave, the first one first.</summary>
    public required IReadOnlyList<WaveStatus> Waves { get; init; }

    /// <summary>The master flows that follow the discovery.</summary>
    public required IReadOnlyList<(FlowType Type, FlowStatus Status, TimeSpan Age, TimeSpan Length)> LaterFlows { get; init; }

    /// <summary>How many pairs of applications call each other in a circle.</summary>
    public int Circles { get; init; } = 2;
}

using SeedKit.Demo.World;

namespace SeedKit.Demo.Seeds.Discovery;

/// <summary>A master flow, and the discovery of the same id where it is one.</summary>
internal sealed record MasterFlowRow(MasterFlow Flow, DiscoveryFlow? Discovery) : ITenantFact
{
    public Guid Id => Flow.Id;

    public Tenant Tenant => Flow.Tenant;

    /// <summary>Whether no agent has worked on it yet.</summary>
    public bool IsIdle => Flow.Status == FlowStatus.Pending || Discovery is { Completed.Count: 0 };
}

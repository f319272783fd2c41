namespace SeedKit.Demo.Seeds.Views;

/// <summary>A master flow and, where it is one of discovery, its discovery flow.</summary>
/// <remarks>Type: label of <c>flow_type</c>. Status: label of <c>flow_status</c>. Phases: phases that are completed, in order; labels of the discovery phases. Current: phase under work, or in which the flow failed; null when nothing is left or nothing has begun. Ended: when it was completed, failed or was cancelled; null while it is open.</remarks>
internal sealed record FlowView(
    Guid FlowId, Guid? DiscoveryFlowId, string Type, string Status, string Name, Guid OwnerId,
    DateTimeOffset Created, DateTimeOffset Updated, DateTimeOffset? Ended, IReadOnlyList<string> Phases, string? Current);

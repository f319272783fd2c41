using SeedKit.Seeding;

namespace SeedKit.Demo.Seed.Views;

/// <summary>What the seeds of planning, assessment, usage, agents and audit know of a tenant: its people, flows, imports and assets.</summary>
internal sealed record TenantView
{
    /// <summary>0 for the demo tenant, then counting up; decides which stories a tenant tells.</summary>
    public required int Number { get; init; }

    public required Guid ClientId { get; init; }

    public required Guid EngagementId { get; init; }

    public required string ClientName { get; init; }

    public required string EngagementName { get; init; }

    /// <summary>Users with an association to the client, in a fixed order.</summary>
    public required IReadOnlyList<PersonView> People { get; init; }

    public required IReadOnlyList<FlowView> Flows { get; init; }

    public required IReadOnlyList<ImportView> Imports { get; init; }

    public required IReadOnlyList<AssetView> Assets { get; init; }

    /// <summary>What the random streams of the tenant's rows start from.</summary>
    public RowKey Key => EngagementId;

    public bool IsDemo => Number == 0;

    public IEnumerable<AssetView> Applications => Assets.Where(asset => asset.Type == "application");

    /// <summary>Those who may change data: everybody but viewers.</summary>
    public IReadOnlyList<PersonView> Editors => field ??= [.. People.Where(person => person.Role != "viewer")];

    /// <summary>Those who may decide: administrators and engagement managers.</summary>
    public IReadOnlyList<PersonView> Managers =>
        field ??= [.. People.Where(person => person.Role is "platform_admin" or "client_admin" or "engagement_manager")];

    public override string ToString() => ClientName;
}

using SeedKit.Seeding;

namespace SeedKit.Demo.Seeds.Views;

/// <summary>What the seeds of planning, assessment, usage, agents and audit know of a tenant: its people, flows, imports and assets.</summary>
internal sealed record TenantView
{
    /// <summary>Which story the tenant tells: 0 for the demo client in the middle of its migration, 1 for one that is done, 2 for one on hold.</summary>
    public required int Theme { get; init; }

    public required Guid ClientId { get; init; }

    public required Guid EngagementId { get; init; }

    public required DateTimeOffset EngagementStart { get; init; }

    public required string ClientName { get; init; }

    public required string EngagementName { get; init; }

    /// <summary>Active users with an association to the client, in a fixed order.</summary>
    public required IReadOnlyList<PersonView> People { get; init; }

    public required IReadOnlyList<FlowView> Flows { get; init; }

    public required IReadOnlyList<ImportView> Imports { get; init; }

    public required IReadOnlyList<AssetView> Assets { get; init; }

    public required IReadOnlyList<WaveView> Waves { get; init; }

    /// <summary>The migrations that assets name: first the main one, to which the waves belong.</summary>
    public required IReadOnlyList<MigrationView> Migrations { get; init; }

    public MigrationView Main => Migrations[0];

    /// <summary>The migration of one application that went before the main one, with later flows of its own; null where there was none.</summary>
    public MigrationView? Pilot => Migrations.Count > 1 ? Migrations[1] : null;

    /// <summary>The application that was the pilot; null where there was none.</summary>
    public AssetView? PilotApplication => Pilot?.Assets[0];

    /// <summary>What the random streams of the tenant's rows start from.</summary>
    public RowKey Key => EngagementId;

    public bool IsDemo => Theme == 0;

    public IEnumerable<AssetView> Applications => Assets.Where(asset => asset.Type == "application");

    /// <summary>Those who may change data: everybody but viewers.</summary>
    public IReadOnlyList<PersonView> Editors => field ??= [.. People.Where(person => person.Role != "viewer")];

    /// <summary>Users with an association who may not sign in: deactivated, suspended or not let in yet.</summary>
    public required IReadOnlyList<PersonView> Former { get; init; }

    /// <summary>Those who may decide: administrators and engagement managers.</summary>
    public IReadOnlyList<PersonView> Managers =>
        field ??= [.. People.Where(person => person.Role is "platform_admin" or "client_admin" or "engagement_manager")];

    /// <summary>A master flow of that type, in that state if there is one; where the tenant has none of the type, its first flow.</summary>
    public FlowView FlowOf(string type, string status) =>
        Flows.FirstOrDefault(flow => flow.Type == type && flow.Status == status) ?? Flows.FirstOrDefault(flow => flow.Type == type) ?? Flows[0];

    /// <summary>The pilot's own master flow of that type: the later ones of the list.</summary>
    public FlowView PilotFlow(string type) => Flows.Last(flow => flow.Type == type);

    public override string ToString() => ClientName;
}

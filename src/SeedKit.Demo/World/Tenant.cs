using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>A client with its engagement: the tenant key of every row below it, and what the stories of the three tenants differ in.</summary>
internal sealed record Tenant
{
    public required Guid ClientId { get; init; }

    public required Guid EngagementId { get; init; }

    /// <summary>Which of the three stories is told: the demo client, one whose migration is done, one that is on hold.</summary>
    public required TenantStory Story { get; init; }

    /// <summary>0 for the three tenants everybody has; above for the copies that <see cref="SeedProfile.Scaled"/> adds.</summary>
    public required int Copy { get; init; }

    public required string Name { get; init; }

    /// <summary>Under a domain reserved for examples, save the demo client's.</summary>
    public required string Domain { get; init; }

    public required string EngagementName { get; init; }

    public required DateTimeOffset EngagementStart { get; init; }

    public required DateTimeOffset EngagementEnd { get; init; }

    public string Slug => Name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>What names the tenant's rows for their random streams.</summary>
    public RowKey Key => ClientId;

    public override string ToString() => Name;
}

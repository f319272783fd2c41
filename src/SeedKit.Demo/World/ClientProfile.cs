using SeedKit.Seeding;

namespace SeedKit.Demo.World;

/// <summary>What a client says of itself; what it has not said is null.</summary>
internal sealed record ClientProfile
{
    public required string Industry { get; init; }

    public required string CompanySize { get; init; }

    public required string SubscriptionTier { get; init; }

    public required string Timezone { get; init; }

    public string? Description { get; init; }

    public string? Headquarters { get; init; }

    public string? Address { get; init; }

    public string? ContactName { get; init; }

    public string? Phone { get; init; }

    public int? MaxUsers { get; init; }

    public int? StorageQuotaGb { get; init; }

    public required IReadOnlyList<string> Goals { get; init; }

    public required string Timeframe { get; init; }

    public required IReadOnlyList<string> Clouds { get; init; }

    public required IReadOnlyList<string> Compliance { get; init; }

    public Json? Guidelines { get; init; }

    /// <summary>The profile of a story.</summary>
    public static ClientProfile Of(TenantStory story) => story switch
    {
        TenantStory.Demo => new()
        {
            Industry = "Technology",
            CompanySize = "Enterprise (10,000+ employees)",
            SubscriptionTier = "enterprise",
            Timezone = "Europe/Berlin",
            Description = "Maker of measuring instruments with own software; two data centres, both leases end in 2025.",
            Headquarters = "Frankfurt, Germany",
            Address = "Musterallee 1, 60001 Frankfurt, Germany",
            ContactName = "Clara Brennan",
            Phone = "+1 202 555 0142",
            MaxUsers = 250,
            StorageQuotaGb = 500,
            Goals = ["Leave both data centres before their leases end", "Lower the cost of operations by a fifth", "Release software every two weeks"],
            Timeframe = "18 months",
            Clouds = ["aws", "azure"],
            Compliance = ["GDPR", "ISO 27001", "PCI DSS"],
            Guidelines = Json.Object(("encryption_at_rest", true), ("allowed_regions", Json.Array("eu-central-1", "eu-west-1")), ("naming", "site-role-stage-number")),
        },
        TenantStory.Finished => new()
        {
            Industry = "Healthcare",
            CompanySize = "Large (1,000 to 10,000 employees)",
            SubscriptionTier = "professional",
            Timezone = "America/New_York",
            Description = "Three hospitals that share their clinical systems.",
            Headquarters = "Boston, United States",
            Address = "100 Example Square, Boston, MA 02101, United States",
            ContactName = "Head of Infrastructure",
            Phone = "+1 617 555 0117",
            MaxUsers = 60,
            StorageQuotaGb = 200,
            Goals = ["Close the basement data centre of the main hospital", "Keep clinical systems available without interruption"],
            Timeframe = "12 months",
            Clouds = ["aws"],
            Compliance = ["HIPAA"],
            Guidelines = Json.Object(("encryption_at_rest", true), ("change_freeze", "first week of each quarter")),
        },
        _ => new()
        {
            Industry = "Logistics",
            CompanySize = "Medium (100 to 1,000 employees)",
            SubscriptionTier = "standard",
            Timezone = "Europe/Amsterdam",
            Goals = ["Decide whether the terminal system can move at all"],
            Timeframe = "open",
            Clouds = ["azure"],
            Compliance = [],
        },
    };
}

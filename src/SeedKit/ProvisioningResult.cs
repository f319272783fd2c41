using SeedKit.Seeding;

namespace SeedKit;

/// <summary>What provisioning a database took.</summary>
/// <param name="Schema">From the blank database to the schema with its reference rows.</param>
/// <param name="Seed">What the seeder wrote, and how long it took.</param>
public sealed record ProvisioningResult(TimeSpan Schema, SeedResult Seed)
{
    /// <summary>Schema and seed together.</summary>
    public TimeSpan Total => Schema + Seed.Duration;
}

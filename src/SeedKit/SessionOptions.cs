using SeedKit.Baselines.Leases;
using SeedKit.Hosting;
using SeedKit.Seeding;

namespace SeedKit;

/// <summary>What a <see cref="SeedSession"/> seeds and where it runs.</summary>
public sealed record SessionOptions
{
    /// <summary>How much is seeded; <see cref="SeedProfile.Full"/> by default.</summary>
    public SeedProfile Profile { get; init; } = SeedProfile.Full;

    /// <summary>The value every random stream derives from.</summary>
    public long Seed { get; init; } = new SeedOptions().Seed;

    /// <summary>The instant the demo takes for "now".</summary>
    public DateTimeOffset Instant { get; init; } = new SeedOptions().Instant;

    /// <summary>What is asked of the server.</summary>
    public ServerOptions Server { get; init; } = new();

    /// <summary>How the pool of leased databases works.</summary>
    public PoolOptions Pool { get; init; } = new();

    /// <summary>The part of the options that the seeder reads.</summary>
    public SeedOptions ToSeedOptions() => new() { Profile = Profile, Seed = Seed, Instant = Instant };
}

namespace SeedKit.Seeding;

/// <summary>What to seed, and what the seeder may touch.</summary>
public sealed record SeedOptions
{
    /// <summary>How much; <see cref="SeedProfile.Full"/> by default.</summary>
    public SeedProfile Profile { get; init; } = SeedProfile.Full;

    /// <summary>The value every random stream derives from: same value, same bytes, on any machine.</summary>
    public long Seed { get; init; } = 20240115;

    /// <summary>The instant the demo takes for "now"; all dates are relative to it and it is stored in schema <c>seedkit</c>.</summary>
    public DateTimeOffset Instant { get; init; } = new(2024, 9, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether rows of the demo tenants that are already there are replaced; otherwise their presence is an error.</summary>
    public bool Replace { get; init; }

    /// <summary>
    /// The name of the database, given by a person who means to seed one that is not marked as a throwaway or that holds
    /// rows of other tenants; null refuses such a database.
    /// </summary>
    public string? AllowNonDemo { get; init; }

    /// <summary>Told after each table, for those who watch; null by default.</summary>
    public IProgress<SeedProgress>? Progress { get; init; }
}

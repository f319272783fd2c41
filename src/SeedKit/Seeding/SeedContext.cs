namespace SeedKit.Seeding;

/// <summary>What generators may depend on: the profile, the seed value and the fixed instant. No clock, no shared randomness.</summary>
public sealed class SeedContext
{
    /// <summary>The context of a run with these options.</summary>
    public SeedContext(SeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Profile = options.Profile;
        Seed = options.Seed;
        Instant = options.Instant.ToUniversalTime();
    }

    /// <summary>How much is seeded.</summary>
    public SeedProfile Profile { get; }

    /// <summary>The value every stream derives from.</summary>
    public long Seed { get; }

    /// <summary>What the data takes for "now", in UTC; the database answers it from <c>seedkit.reference_instant()</c>.</summary>
    public DateTimeOffset Instant { get; }

    /// <summary>The random stream of one value.</summary>
    /// <param name="table">The table, or the kind of fact.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column, or the name of the fact.</param>
    public RandomStream Stream(string table, RowKey row, string column) => new(Seed, table, row, column);

    /// <summary>A uuid that depends on the seed value, the table and the row's natural key.</summary>
    public Guid Id(string table, RowKey row) => Stream(table, row, "id").Guid();
}

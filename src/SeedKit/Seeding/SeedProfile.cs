using System.Globalization;

namespace SeedKit.Seeding;

/// <summary>How much is seeded; written <c>compact</c>, <c>full</c> or <c>scaled:N</c>.</summary>
public readonly record struct SeedProfile
{
    private SeedProfile(string name, int scale) => (Name, Scale) = (name, scale);

    /// <summary>Enough to see every page: the small data set for quick tests.</summary>
    public static SeedProfile Compact { get; } = new("compact", 1);

    /// <summary>The full demo: the default everywhere.</summary>
    public static SeedProfile Full { get; } = new("full", 1);

    /// <summary><c>compact</c>, <c>full</c> or <c>scaled</c>.</summary>
    public string Name { get; }

    /// <summary>How many times the assets of the full profile; 1 for the profiles with a name.</summary>
    public int Scale { get; }

    /// <summary>Full with <paramref name="times"/> times the assets, spread over as many tenants as that needs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static SeedProfile Scaled(int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        return new("scaled", times);
    }

    /// <summary>Reads the written form; letter case does not matter.</summary>
    /// <returns>Whether the text is a profile.</returns>
    public static bool TryParse(string? text, out SeedProfile profile)
    {
        profile = Full;
        switch (text?.Trim().ToLowerInvariant())
        {
            case "compact":
                profile = Compact;
                return true;
            case "full":
                return true;
            case string scaled when scaled.StartsWith("scaled:", StringComparison.Ordinal)
                && int.TryParse(scaled.AsSpan(7), NumberStyles.None, CultureInfo.InvariantCulture, out int times)
                && times >= 1:
                profile = Scaled(times);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The written form.</summary>
    public override string ToString() =>
        Name == "scaled" ? string.Create(CultureInfo.InvariantCulture, $"scaled:{Scale}") : Name ?? "full";
}

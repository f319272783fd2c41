using Npgsql;
using SeedKit.Snapshots;

namespace SeedKit.Demo;

/// <summary>What the approved files of the demo data hold: checksums of every table in each profile, and the rows of the small tables of the compact one.</summary>
public static class DemoSnapshots
{
    /// <summary>Where this repository keeps them: one folder per profile.</summary>
    public const string DefaultFolder = "tests/Seeding/Snapshots";

    // The rows of the larger profile would be read by nobody; its checksums tell that something changed, the compact rows what.
    private const int SmallTable = 20;

    /// <summary>The profiles that have approved files.</summary>
    public static IReadOnlyList<string> Profiles { get; } = ["compact", "full"];

    /// <summary>The texts of a database that was seeded with a profile and the default seed value.</summary>
    /// <param name="connection">Open, in no transaction, of a role that row-level security does not bind.</param>
    /// <param name="profile">One of <see cref="Profiles"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task<IReadOnlyDictionary<string, string>> ReadAsync(NpgsqlConnection connection, string profile, CancellationToken cancellationToken) =>
        SeedText.ReadAsync(connection, "migration", profile == Profiles[0] ? SmallTable : -1, cancellationToken);
}

using SeedKit.Diagnostics;

namespace SeedKit.Seeding;

/// <summary>The database may hold data that matters, so it is not seeded; nothing was changed.</summary>
public sealed class SeedRefusedException : SeedKitException
{
    /// <summary>Raises the failure.</summary>
    /// <param name="database">The database.</param>
    /// <param name="refusal">Why.</param>
    public SeedRefusedException(string database, SeedRefusal refusal)
        : base(Describe(database, refusal))
        => (Database, Refusal) = (database, refusal);

    /// <summary>The database.</summary>
    public string Database { get; }

    /// <summary>Why.</summary>
    public SeedRefusal Refusal { get; }

    private static FailureMessage Describe(string database, SeedRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        List<string> found = [];
        if (refusal.ForeignTenants.Count > 0)
        {
            found.Add($"rows of {Count(refusal.ForeignTenants.Count, "tenant")} that the seed does not own: {string.Join(", ", refusal.ForeignTenants)}");
        }

        if (refusal.Unmarked)
        {
            found.Add("no mark that the database is a throwaway (table seedkit.throwaway)");
        }

        if (refusal.SeededTenants.Count > 0)
        {
            found.Add($"{Count(refusal.SeededTenants.Count, "demo tenant")} already there: {string.Join(", ", refusal.SeededTenants)}");
        }

        if (refusal.OtherName is not null)
        {
            found.Add($"permission for a database of another name: \"{refusal.OtherName}\"");
        }

        bool unsafeToSeed = refusal.ForeignTenants.Count > 0 || refusal.Unmarked || refusal.OtherName is not null;
        return new FailureMessage
        {
            Expected = unsafeToSeed
                ? $"the database \"{database}\" to be a throwaway that holds demo tenants only."
                : $"the database \"{database}\" to hold no demo tenants yet.",
            Found = string.Join("; ", found) + ".",
            Consequence = unsafeToSeed
                ? "demo rows would have been written beside data that may matter."
                : "rows of the demo tenants would have been deleted without being asked for.",
            Remedy = unsafeToSeed
                ? $"connect to a throwaway, or, if this database is meant, name it: --allow-non-demo {database}. Nothing was changed."
                : "give --replace to replace the rows of the demo tenants. Nothing was changed.",
        };
    }

    private static string Count(int number, string noun) => number == 1 ? $"one {noun}" : $"{number} {noun}s";
}

using SeedKit.Catalog;

namespace SeedKit.Verification;

/// <summary>
/// What an inspection read and found clean, so that another after a small change asks only what the change can have answered
/// differently. Tests plant hundreds of small changes into one database.
/// </summary>
/// <remarks>
/// A check that was clean is clean again if it says the same and names no table whose rows changed. That is right for checks that reach
/// tables by name alone: a function or a view that changed behind the same words would be missed.
/// </remarks>
internal sealed class Recollection
{
    private readonly HashSet<string> clean;
    private readonly IReadOnlyList<string>? changed;

    /// <summary>Remembers nothing yet, and all that it is told.</summary>
    public Recollection() => clean = [];

    private Recollection(HashSet<string> clean, DatabaseCatalog? catalog, IReadOnlyList<string> changed)
    {
        this.clean = clean;
        this.changed = changed;
        Catalog = catalog;
    }

    /// <summary>The catalog, and with it every plan; null where it is to be read.</summary>
    public DatabaseCatalog? Catalog { get; private set; }

    /// <summary>What still holds after a change; it remembers nothing new.</summary>
    /// <param name="names">The bare names of the tables and sequences that the change wrote.</param>
    /// <param name="wroteCatalog">Whether it made, changed or dropped any object.</param>
    public Recollection After(IReadOnlyList<string> names, bool wroteCatalog) => new(clean, wroteCatalog ? null : Catalog, names);

    /// <summary>Remembers the catalog.</summary>
    public void Read(DatabaseCatalog catalog) => Catalog ??= changed is null ? catalog : null;

    /// <summary>Remembers a query that returned no row.</summary>
    public void FoundClean(string query)
    {
        if (changed is null)
        {
            clean.Add(query);
        }
    }

    /// <summary>Whether a query is known to return no row.</summary>
    public bool KnowsClean(string query) =>
        changed is not null && clean.Contains(query) && !changed.Any(name => query.Contains(name, StringComparison.Ordinal));
}

using SeedKit.Catalog;

namespace SeedKit.Verification;

/// <summary>
/// What an inspection that found nothing had read and asked, so that another after a small change asks only what the change can have
/// answered differently. Tests plant hundreds of small changes into one database.
/// </summary>
/// <param name="Catalog">The catalog, and with it every plan; null where it is to be read.</param>
/// <param name="Clean">The queries that returned no row, and those whose plan was as it should be.</param>
/// <param name="Changed">The bare names of the tables and sequences that were written or altered since.</param>
/// <remarks>
/// A query that returned nothing does so again if it names nothing that was changed, and is planned as it was. That is right for queries that reach tables by name
/// alone: a function or a view that changed behind the same words would be missed.
/// </remarks>
internal sealed record Recollection(DatabaseCatalog? Catalog, IReadOnlySet<string> Clean, IReadOnlyList<string> Changed)
{
    /// <summary>Whether a query is known to have nothing to tell.</summary>
    public bool KnowsClean(string query) => Clean.Contains(query) && !Changed.Any(name => query.Contains(name, StringComparison.Ordinal));
}

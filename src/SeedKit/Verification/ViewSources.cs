using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification;

/// <summary>What views read in the end.</summary>
internal sealed class ViewSources(DatabaseCatalog catalog)
{
    private readonly Dictionary<QualifiedName, View> views = catalog.Views.ToDictionary(view => view.Name);

    /// <summary>The relations that a view reads, itself or through other views, in the order in which it comes to them; each once.</summary>
    public IEnumerable<QualifiedName> Of(View view) => Of(view, []);

    private IEnumerable<QualifiedName> Of(View view, HashSet<QualifiedName> seen)
    {
        foreach (QualifiedName read in view.Reads.Where(seen.Add))
        {
            yield return read;
            foreach (QualifiedName source in views.TryGetValue(read, out View? inner) ? Of(inner, seen) : [])
            {
                yield return source;
            }
        }
    }
}

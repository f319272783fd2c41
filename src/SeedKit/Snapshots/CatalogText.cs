using SeedKit.Catalog;

namespace SeedKit.Snapshots;

/// <summary>
/// A catalog as text for people to review: one file for each table and view, and one each for schemas and roles, types,
/// functions, free sequences and whatever else there is. Sorted, without oids, the same on PostgreSQL 15 to 18 and on any
/// machine: a superuser, whose name differs from server to server, is written as such. SeedKit's own bookkeeping, and what it
/// hangs onto tables to capture changes, is left out.
/// </summary>
public static class CatalogText
{
    /// <summary>The texts by file name. Names are safe on any file system and carry no extension; see <see cref="SnapshotFolder"/>.</summary>
    /// <remarks>Pure; some 50 microseconds a table.</remarks>
    public static IReadOnlyDictionary<string, string> Render(DatabaseCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        AccessText access = new(catalog);
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (Table table in catalog.Tables.Where(table => IsOurs(table.Name.Schema)))
        {
            files.Add(FileName.Of(table.Name), TableText.Render(table, catalog.Sequences, access));
        }

        foreach (View view in catalog.Views.Where(view => IsOurs(view.Name.Schema)))
        {
            files.Add(FileName.Of(view.Name), ObjectText.Render(view, access));
        }

        AddUnlessEmpty(files, "_schemas_and_roles", ObjectText.RenderSchemasAndRoles(catalog, access));
        AddUnlessEmpty(files, "_types", ObjectText.RenderTypes(catalog, access));
        AddUnlessEmpty(files, "_functions", ObjectText.RenderRoutines(catalog, access));
        AddUnlessEmpty(files, "_sequences", ObjectText.RenderSequences(catalog, access));
        AddUnlessEmpty(files, "_other", ObjectText.RenderOthers(catalog));
        return files;
    }

    /// <summary>Whether a schema is the user's.</summary>
    internal static bool IsOurs(string schema) => schema != DatabaseCatalog.BookkeepingSchema;

    private static void AddUnlessEmpty(SortedDictionary<string, string> files, string name, string text)
    {
        if (text.Length > 0)
        {
            files.Add(name, text);
        }
    }
}

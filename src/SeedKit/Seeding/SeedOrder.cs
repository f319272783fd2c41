using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>
/// The order in which tables are written: parents first, by name where the keys leave a choice. A key to the table itself
/// needs no order (it is checked at the end of the statement), nor does one that is checked at commit.
/// </summary>
internal static class SeedOrder
{
    /// <exception cref="SeedPlanException">Keys that are checked at once run in a circle.</exception>
    public static IReadOnlyList<QualifiedName> ParentsFirst(DatabaseCatalog catalog, IEnumerable<QualifiedName> tables)
    {
        SortedSet<QualifiedName> waiting = [.. tables];
        Dictionary<QualifiedName, HashSet<QualifiedName>> parents = waiting.ToDictionary(
            table => table,
            table => catalog.FindTable(table)!.ForeignKeys
                .Where(key => !key.InitiallyDeferred && key.ReferencedTable != table && waiting.Contains(key.ReferencedTable))
                .Select(key => key.ReferencedTable)
                .ToHashSet());

        List<QualifiedName> ordered = [];
        while (waiting.Count > 0)
        {
            QualifiedName[] ready = [.. waiting.Where(table => !parents[table].Overlaps(waiting))];
            if (ready.Length == 0)
            {
                throw new SeedPlanException(
                    catalog.Database, [.. waiting.Select(table => $"{table} stands in a circle of foreign keys that are not DEFERRABLE INITIALLY DEFERRED")]);
            }

            ordered.AddRange(ready);
            waiting.ExceptWith(ready);
        }

        return ordered;
    }
}

using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>
/// The order that foreign keys give to tables. A key from a table to itself orders nothing, nor does a key whose parent the
/// catalog does not hold (an extension's table). Within a cycle, keys that may be deferred to the commit are left out of
/// the order; where a cycle remains even so, no order of plain inserts satisfies it.
/// </summary>
public sealed class ForeignKeyGraph
{
    private readonly List<QualifiedName> order = [];
    private readonly List<ForeignKey> deferred = [];
    private readonly List<IReadOnlyList<QualifiedName>> cycles = [];
    private readonly List<IReadOnlyList<QualifiedName>> unbreakableCycles = [];

    /// <summary>Builds the graph of all tables and foreign keys of a catalog.</summary>
    public ForeignKeyGraph(DatabaseCatalog catalog)
        : this((catalog ?? throw new ArgumentNullException(nameof(catalog))).Tables.Select(table => table.Name), catalog.ForeignKeys)
    {
    }

    /// <summary>Builds the graph of some tables; keys that touch others are left out.</summary>
    public ForeignKeyGraph(IEnumerable<QualifiedName> tables, IEnumerable<ForeignKey> foreignKeys)
    {
        SortedDictionary<QualifiedName, List<ForeignKey>> children = new(
            tables.ToDictionary(table => table, _ => new List<ForeignKey>()));
        foreach (ForeignKey key in foreignKeys)
        {
            if (key.Table != key.ReferencedTable && children.ContainsKey(key.ReferencedTable)
                && children.TryGetValue(key.Table, out List<ForeignKey>? keys))
            {
                keys.Add(key);
            }
        }

        foreach (IReadOnlyList<QualifiedName> component in StrongComponents.Find(children.Keys, table => Parents(children[table])))
        {
            Place(component, children);
        }
    }

    /// <summary>All tables, parents before children, else by names alone (never by oid); in a cycle the order
    /// holds for the keys that cannot be deferred.</summary>
    public IReadOnlyList<QualifiedName> Order => order;

    /// <summary>Keys that <see cref="Order"/> does not satisfy, and that must be deferred while rows are inserted.</summary>
    public IReadOnlyList<ForeignKey> Deferred => deferred;

    /// <summary>Groups of tables that point at one another, each sorted by name; deferrable or not.</summary>
    public IReadOnlyList<IReadOnlyList<QualifiedName>> Cycles => cycles;

    /// <summary>Groups that point at one another by keys of which none can be deferred.</summary>
    public IReadOnlyList<IReadOnlyList<QualifiedName>> UnbreakableCycles => unbreakableCycles;

    /// <summary>The order, or an error that tells the tables that have none.</summary>
    /// <exception cref="ForeignKeyCycleException">There is a cycle of keys that cannot be deferred.</exception>
    public IReadOnlyList<QualifiedName> ParentsFirst() =>
        unbreakableCycles.Count == 0 ? order : throw new ForeignKeyCycleException(unbreakableCycles);

    private static IEnumerable<QualifiedName> Parents(IEnumerable<ForeignKey> keys) => keys.Select(key => key.ReferencedTable).Distinct().Order();

    /// <summary>Appends one component; a component of several tables is ordered again without the keys that may wait.</summary>
    private void Place(IReadOnlyList<QualifiedName> component, SortedDictionary<QualifiedName, List<ForeignKey>> keys)
    {
        if (component.Count == 1)
        {
            order.Add(component[0]);
            return;
        }

        cycles.Add([.. component.Order()]);
        HashSet<QualifiedName> members = [.. component];
        int first = order.Count;
        IEnumerable<QualifiedName> FirmParents(QualifiedName table) =>
            Parents(keys[table].Where(key => !key.Deferrable && members.Contains(key.ReferencedTable)));
        foreach (IReadOnlyList<QualifiedName> part in StrongComponents.Find(component.Order(), FirmParents))
        {
            order.AddRange(part.Order());
            if (part.Count > 1)
            {
                unbreakableCycles.Add([.. part.Order()]);
            }
        }

        Dictionary<QualifiedName, int> places = [];
        for (int place = first; place < order.Count; place++)
        {
            places.Add(order[place], place);
        }

        deferred.AddRange(component.Order().SelectMany(table => keys[table]).Where(key =>
            key.Deferrable && places.TryGetValue(key.ReferencedTable, out int parent) && parent > places[key.Table]));
    }
}

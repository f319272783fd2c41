using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UnseedableCycleRule() : CatalogRule(
    "SK1107",
    "Cycle of foreign keys that no row can enter",
    Severity.Error,
    "Tables point at one another by keys that are all NOT NULL and not deferrable: the first row of each needs a row of the other. Nothing can be "
    + "inserted, seeded or restored without switching the checks off. A table that points at itself is not meant: a row may be its own parent.",
    "Make one key of the cycle DEFERRABLE, or one of its columns nullable.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        Dictionary<QualifiedName, HashSet<QualifiedName>> hard = context.LocalTables.ToDictionary(
            table => table.Name, table => table.ForeignKeys.Where(key => IsHard(table, key)).Select(key => key.ReferencedTable).ToHashSet());
        HashSet<QualifiedName> told = [];
        foreach (QualifiedName table in context.LocalTables.Select(table => table.Name))
        {
            if (!told.Contains(table) && Cycle(hard, table) is { } cycle)
            {
                told.UnionWith(cycle);
                string way = string.Join(" → ", cycle.Append(table));
                yield return Found(
                    table.ToPath(), $"Table {table} stands in a cycle of foreign keys that no first row can enter: {way}.", evidence: [way]);
            }
        }
    }

    private static bool IsHard(Table table, ForeignKey key) =>
        !key.Deferrable && key.Enforced && key.ReferencedTable != table.Name && key.Columns.All(column => table.FindColumn(column) is { NotNull: true });

    /// <summary>The shortest way from the table back to itself, or null.</summary>
    private static List<QualifiedName>? Cycle(Dictionary<QualifiedName, HashSet<QualifiedName>> edges, QualifiedName start)
    {
        Dictionary<QualifiedName, QualifiedName> cameFrom = [];
        Queue<QualifiedName> open = new([start]);
        while (open.TryDequeue(out QualifiedName current))
        {
            foreach (QualifiedName next in edges.GetValueOrDefault(current, []).Order())
            {
                if (next == start)
                {
                    return Way(cameFrom, start, current);
                }

                if (cameFrom.TryAdd(next, current))
                {
                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static List<QualifiedName> Way(Dictionary<QualifiedName, QualifiedName> cameFrom, QualifiedName start, QualifiedName end)
    {
        List<QualifiedName> way = [end];
        while (way[^1] != start)
        {
            way.Add(cameFrom[way[^1]]);
        }

        way.Reverse();
        return way;
    }
}

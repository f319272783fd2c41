using System.Text.Json;
using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class ForeignKeyWithoutIndexRule() : PlanRule(
    "SK1201",
    "Foreign key without a usable index",
    Severity.Error,
    "Deleting or re-keying a parent row looks for its children, and without an index that serves the look-up it reads the whole child table, once "
    + "for each row. A plain index on the key's columns is taken from the catalog; where there is none, the planner is asked for the plan of the "
    + "very query the key runs, so that partial, invalid, BRIN, INCLUDE-only, reversed, hash and expression indexes are judged by what they can do. "
    + "An index that leads with the tenant columns alone does not serve a key that goes on after them: it would read the whole tenant.",
    "Create an index whose leading columns are those of the key.")
{
    internal override IEnumerable<PlanCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        from key in table.ForeignKeys
        let parent = context.Parent(key)
        where parent is not null
        let needed = Needed(context, table, key)
        let alike = Alike(table, parent, key)
        where !table.Indexes.Any(index => Serves(index, alike, needed))
        select Check(context, table, parent, key, needed);

    /// <summary>The columns that must be searched by index: all that tell rows of one tenant apart, or all where there are no others.</summary>
    private static IReadOnlyList<string> Needed(RuleContext context, Table table, ForeignKey key)
    {
        IReadOnlyList<string> tenant = context.TenantColumnsOf(table);
        string[] selective = [.. key.Columns.Except(tenant)];
        bool crossesTenancy = key.Columns.Any(tenant.Contains);
        return selective.Length == 0 ? key.Columns : crossesTenancy ? selective : [];
    }

    /// <summary>The columns that are compared as they are; where the types differ, the server may have to cast the child's, which no index serves.</summary>
    private static string[] Alike(Table table, Table parent, ForeignKey key) =>
    [
        .. key.Columns.Zip(key.ReferencedColumns)
            .Where(pair => table.FindColumn(pair.First)!.BaseTypeName == parent.FindColumn(pair.Second)!.BaseTypeName).Select(pair => pair.First),
    ];

    /// <summary>Whether the catalog alone shows that the index serves the key; a no means only that the planner has to be asked.</summary>
    private static bool Serves(TableIndex index, string[] alike, IReadOnlyList<string> needed)
    {
        // The server's own operator classes for B-trees have the type's equality; of others, which stand in a schema, the planner knows. A valid index
        // is ready, and that of a partitioned table has all its parts.
        string[] leading = [.. index.Keys.TakeWhile(part => part is { Column: { } column, Collation: null }
                && alike.Contains(column) && !part.OperatorClass.Contains('.')).Select(part => part.Column!)];
        return index is { Valid: true, Method: "btree", Predicate: null } && leading.Length > 0 && needed.All(leading.Contains);
    }

    private PlanCheck Check(RuleContext context, Table table, Table parent, ForeignKey key, IReadOnlyList<string> needed)
    {
        // What the key's own trigger asks (ri_triggers.c), with a value that the planner cannot know in the place of the parameter.
        IEnumerable<string> conditions = key.Columns.Zip(key.ReferencedColumns, (own, referenced) =>
            $"c.{Postgres.SqlIdentifier.Quote(own)} = (select p.{Postgres.SqlIdentifier.Quote(referenced)} from {parent.Name.Sql} p)");
        string query = $"select from {ForeignKeyRows.From(table)} c where {string.Join(" and ", conditions)}";
        return new PlanCheck
        {
            Path = table.Name.ToPath(key.Name),
            Query = query,
            Reads = [table.Name, parent.Name],
            Judge = plan => IsServed(context, table, plan, needed) ? null : Tell(table, key),
        };
    }

    private Finding Tell(Table table, ForeignKey key)
    {
        IEnumerable<string> near = table.Indexes.Where(index => index.Keys.Any(part => part.Column is { } column && key.Columns.Contains(column))
                || index.IncludedColumns.Any(key.Columns.Contains))
            .Select(index => $"Does not serve: {index.Definition}{(index.Valid ? "" : " (invalid)")}")
            .Take(5);
        string columns = Postgres.SqlIdentifier.QuoteList(key.Columns);
        return Found(
            table.Name.ToPath(key.Name),
            $"Foreign key {key.Name} of {table.Name} ({string.Join(", ", key.Columns)}) has no usable index: "
            + $"deleting one row of {key.ReferencedTable} reads the whole table.",
            $"CREATE INDEX ON {table.Name.Sql} ({columns});",
            evidence: [.. near]);
    }

    private static bool IsServed(RuleContext context, Table table, JsonElement plan, IReadOnlyList<string> needed)
    {
        // The scans of the child, c or c_1, c_2 for partitions. Sub-plans read the parent, p, and do not count.
        TableIndex[] indexes = [.. context.WithPartitions(table).SelectMany(part => part.Indexes)];
        JsonElement[] scans = [.. PlanNodes.Of(plan).Where(node => PlanNodes.Text(node, "Alias") is { } alias && alias.StartsWith('c'))];
        return scans.Length > 0 && scans.All(scan => IsServedBy(indexes, scan, needed));
    }

    // A bitmap scan is told in several nodes, of which those that search an index have its condition.
    private static bool IsServedBy(TableIndex[] indexes, JsonElement scan, IReadOnlyList<string> needed) =>
        PlanNodes.Of(scan).Any(search => PlanNodes.Text(search, "Index Cond") is { } condition
            && indexes.Any(index => index.Name == PlanNodes.Text(search, "Index Name") && Leads(index, condition, needed)));

    /// <summary>Whether the condition searches by the leading keys of the index, and by all that is needed.</summary>
    private static bool Leads(TableIndex index, string condition, IReadOnlyList<string> needed) =>
        index.Method != "brin" && LeadingRun(index, condition) is { Count: > 0 } run && needed.All(run.Contains);

    private static List<string> LeadingRun(TableIndex index, string condition) =>
        [.. index.Keys.TakeWhile(key => key.Column is { } column && Mentions(condition, column)).Select(key => key.Column!)];

    // Index Cond is written by ruleutils from the index's own columns: "(a = $0) AND ((b)::text = $1)", each name quoted where it must be.
    private static bool Mentions(string condition, string column)
    {
        string quoted = Postgres.SqlIdentifier.Quote(column);
        return condition.Contains($"({column} ", StringComparison.Ordinal) || condition.Contains($"({column})", StringComparison.Ordinal)
            || condition.Contains(quoted, StringComparison.Ordinal);
    }
}

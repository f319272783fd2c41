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
        where !table.Indexes.Any(index => Serves(table, index, key, needed))
        select Check(table, parent, key, needed);

    /// <summary>The columns that must be searched by index: all that tell rows of one tenant apart, or all where there are no others.</summary>
    private static IReadOnlyList<string> Needed(RuleContext context, Table table, ForeignKey key)
    {
        IReadOnlyList<string> tenant = context.TenantColumnsOf(table);
        string[] selective = [.. key.Columns.Except(tenant)];
        bool crossesTenancy = key.Columns.Any(tenant.Contains);
        return selective.Length == 0 ? key.Columns : crossesTenancy ? selective : [];
    }

    /// <summary>Whether the catalog alone shows that the index serves the key; a no means only that the planner has to be asked.</summary>
    private static bool Serves(Table table, TableIndex index, ForeignKey key, IReadOnlyList<string> needed)
    {
        if (index is not { Valid: true, Ready: true, Method: "btree", Predicate: null } || table.Kind == TableKind.Partitioned)
        {
            return false;
        }

        string[] leading = [.. index.Keys.TakeWhile(part => part is { Column: { } column, Collation: null, OperatorClass: var opclass }
                && key.Columns.Contains(column) && IsDefault(opclass)).Select(part => part.Column!)];
        return leading.Length > 0 && (needed.Count > 0 ? needed : key.Columns).All(leading.Contains);
    }

    // The default operator classes of the types that keys have; any other class is the planner's to judge.
    private static bool IsDefault(string operatorClass) => operatorClass is ""
        or "uuid_ops" or "int8_ops" or "int4_ops" or "int2_ops" or "text_ops" or "varchar_ops" or "date_ops" or "timestamptz_ops" or "enum_ops";

    private PlanCheck Check(Table table, Table parent, ForeignKey key, IReadOnlyList<string> needed)
    {
        // What the key's own trigger asks (ri_triggers.c), with a value the planner cannot know in the place of the parameter. OFFSET 0
        // keeps it from being folded into a constant.
        IEnumerable<string> conditions = key.Columns.Zip(key.ReferencedColumns, (own, referenced) =>
            $"c.{Postgres.SqlIdentifier.Quote(own)} = (select p.{Postgres.SqlIdentifier.Quote(referenced)} from {parent.Name.Sql} p offset 0 limit 1)");
        string query = $"select 1 from {ForeignKeyRows.From(table)} c where {string.Join(" and ", conditions)}";
        return new PlanCheck
        {
            Path = table.Name.ToPath(key.Name),
            Query = query,
            Reads = [table.Name, parent.Name],
            Judge = plan => IsServed(table, plan, needed) ? null : Tell(table, key),
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

    private static bool IsServed(Table table, JsonElement plan, IReadOnlyList<string> needed)
    {
        // The scans of the child: one, or one for each partition. Sub-plans read the parent and do not count.
        JsonElement[] scans = [.. PlanNodes.Of(plan).Where(node => PlanNodes.Text(node, "Alias") is { } alias && IsChild(alias))];
        return scans.Length > 0 && scans.All(scan => IsServedBy(table, scan, needed));
    }

    private static bool IsChild(string alias) => alias == "c" || (alias.StartsWith("c_", StringComparison.Ordinal) && int.TryParse(alias.AsSpan(2), out _));

    private static bool IsServedBy(Table table, JsonElement scan, IReadOnlyList<string> needed)
    {
        IEnumerable<JsonElement> searches = PlanNodes.Text(scan, "Node Type") == "Bitmap Heap Scan"
            ? PlanNodes.Of(scan).Where(node => PlanNodes.Text(node, "Node Type") == "Bitmap Index Scan")
            : [scan];
        return searches.Any(search => PlanNodes.Text(search, "Index Cond") is { } condition && Leads(table, search, condition, needed));
    }

    /// <summary>Whether the condition searches by the leading keys of the index, and by all that is needed.</summary>
    private static bool Leads(Table table, JsonElement search, string condition, IReadOnlyList<string> needed)
    {
        string name = PlanNodes.Text(search, "Index Name") ?? "";
        TableIndex? index = table.Indexes.FirstOrDefault(candidate => candidate.Name == name);

        // The part of a partitioned index bears a name of its own; its keys are those of the partitioned one.
        IEnumerable<TableIndex> candidates = index is not null ? [index] : table.Kind == TableKind.Partitioned ? table.Indexes : [];
        return candidates.Any(candidate => candidate.Method != "brin" && LeadingRun(candidate, condition) is { Count: > 0 } run && needed.All(run.Contains));
    }

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

using System.Text.Json;
using System.Text.RegularExpressions;
using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;
using SeedKit.Verification.Pages;

namespace SeedKit.Verification.Rules.Performance;

internal sealed class PageWithoutIndexRule() : QueryRule(
    "SK3003",
    "Page that reads every tenant's rows",
    Severity.Warning,
    "A query that the contract names goes through a whole table, or a whole index, to find the rows of one tenant: with a thousand tenants, a thousand "
    + "times as many as it shows. The planner decides: it is asked as the application's role and forbidden to read a table from end to end. Where it does so all "
    + "the same, or searches an index that begins with the tenant key by something else, no index can serve what keeps tenants apart.",
    "Let the policy compare the bare tenant key with the session's value, cast to the type of the key, and give the table an index that begins with the key.")
{
    internal override IEnumerable<Finding> Judge(PageAnswer answer, RuleContext context)
    {
        // A table that no policy keeps apart is SK1401's to tell, once; each page that reads it would tell no more.
        HashSet<QualifiedName> open = [.. context.IsolatedTables().Where(table => !table.RowSecurity).Select(table => table.Name)];
        return from node in PlanNodes.Of(answer.Plan)
               let table = TableOf(node, context)
               where table is not null
               let whole = table.PartitionOf is { } name ? context.FindTable(name) : table
               where whole is not null && !open.Contains(whole.Name)
               let keys = whole.Name == context.Contract.Tenancy!.Root ? [context.Contract.Tenancy.Levels[0].RootColumn] : context.TenantColumnsOf(whole)
               where keys.Count > 0 && ReadsAll(node, table, keys)
               group node by whole.Name into scans
               select Found(
                   new ObjectPath(null, answer.Query.Name),
                   $"Query {answer.Query.Name} looks through the rows of every tenant in {scans.Key}: no index leads it to its own.",
                   evidence: [.. scans.Select(scan => PlanNodes.Text(scan, "Filter")).OfType<string>().Distinct(StringComparer.Ordinal).Select(filter => $"Filter: {filter}")]);
    }

    private static bool ReadsAll(JsonElement node, Table table, IReadOnlyList<string> keys) => PlanNodes.Text(node, "Node Type") switch
    {
        "Seq Scan" => true,

        // An index without a condition is read from end to end too, for its order. That it is read alone the session forbids altogether.
        "Index Scan" => PlanNodes.Text(node, "Index Cond") is null,
        "Bitmap Heap Scan" => PlanNodes.Of(node).Where(part => PlanNodes.Text(part, "Node Type") == "Bitmap Index Scan").All(part => PassesOverKey(part, table, keys)),
        _ => false,
    };

    // A condition on a later column of an index is checked entry by entry. One on the tenant key would stand beside it, if the index could serve it.
    private static bool PassesOverKey(JsonElement part, Table table, IReadOnlyList<string> keys) =>
        table.Indexes.FirstOrDefault(index => index.Name == PlanNodes.Text(part, "Index Name")) is { Method: "btree" } index
        && index.Keys[0].Column is { } leading
        && keys.Contains(leading)
        && !keys.Any(key => Regex.IsMatch(PlanNodes.Text(part, "Index Cond") ?? "", $@"\b{Regex.Escape(key)}\b", RegexOptions.CultureInvariant));

    private static Table? TableOf(JsonElement node, RuleContext context) =>
        PlanNodes.Text(node, "Schema") is { } schema && PlanNodes.Text(node, "Relation Name") is { } name ? context.FindTable(new QualifiedName(schema, name)) : null;
}

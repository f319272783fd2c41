using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class MissingTableRule() : CatalogRule(
    "SK1005",
    "Required table is missing",
    Severity.Error,
    "The contract requires a table that does not exist in its schema. A table of the same name in another schema does not count: it would be "
    + "found only as long as somebody's search_path happens to lead there.",
    "Apply the script that creates the table.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.RequiredTables.Count == 0 ? "The contract has no 'requiredTables'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        ILookup<string, QualifiedName> byName = context.AllTables.ToLookup(table => table.Name.Name, table => table.Name, StringComparer.Ordinal);
        return from required in context.Contract.RequiredTables
               where context.Catalog.FindTable(required) is null
               select Found(required.ToPath(), Message(required, [.. byName[required.Name]]));
    }

    private static string Message(QualifiedName required, IReadOnlyList<QualifiedName> elsewhere) => elsewhere.Count == 0
        ? $"Table {required} is required and missing: every page that reads it fails."
        : $"Table {required} is required and missing; {string.Join(", ", elsewhere)} has its name and would be found only by luck of the search_path.";
}

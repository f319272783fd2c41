using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TouchTriggerMissingRule() : CatalogRule(
    "SK1505",
    "Time of change that no trigger keeps",
    Severity.Warning,
    "A trigger keeps updated_at on most of the tables that have the column, and this table lacks it: its rows say that they never changed. "
    + "Whoever synchronises by that column misses every change of them.",
    "Create the trigger that the other tables have.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        Table[] tables = [.. context.LocalTables.Where(table => table.FindColumn("updated_at") is not null)];
        IGrouping<QualifiedName, Table>? usual = tables.SelectMany(table => table.Triggers.Where(Touches).Select(trigger => (trigger.Function, Table: table)).Distinct())
            .GroupBy(item => item.Function, item => item.Table).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        return usual is null || usual.Count() * 2 <= tables.Length
            ? []
            : from table in tables
              where !table.Triggers.Any(Touches)
              select Found(
                  table.Name.ToPath("updated_at"),
                  $"No trigger keeps {table.Name}.updated_at, as {usual.Key} does on {usual.Count()} other tables: its rows say that they never changed.",
                  $"CREATE TRIGGER {SqlIdentifier.Quote(usual.Key.Name)} BEFORE UPDATE ON {table.Name.Sql} FOR EACH ROW EXECUTE FUNCTION {usual.Key.Sql}();");
    }

    // Only a trigger that runs before the row is written can change it. "BEFORE INSERT OR UPDATE" is one as well.
    private static bool Touches(Trigger trigger) => trigger.State != "disabled"
        && trigger.Definition.IndexOf(" BEFORE ", StringComparison.Ordinal) is var before && before > 0
        && trigger.Definition.IndexOf("UPDATE", before, trigger.Definition.IndexOf(" ON ", before, StringComparison.Ordinal) - before, StringComparison.Ordinal) > 0;
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TimestampWithoutDefaultRule() : CatalogRule(
    "SK1117",
    "Time of creation that nothing fills",
    Severity.Warning,
    "The column created_at of a table refuses NULL and has no default, although that of most other tables has one: whoever writes the table has "
    + "to fill it, the next import forgets to, and its insert fails. A table with a trigger that runs before an insert is not meant, nor a schema "
    + "in which the code fills the column everywhere.",
    "Give the column the default of the others.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context)
    {
        (Table Table, Column Column)[] created = [.. from table in context.LocalTables let column = table.FindColumn("created_at") where column is not null select (table, column)];
        string[] defaults = [.. created.Select(item => item.Column.Default).OfType<string>()];
        string? usual = defaults.GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return from item in created
               where defaults.Length >= 3 && defaults.Length * 2 > created.Length && item.Column is { NotNull: true, Default: null, Generated: null }
                   && !item.Table.Triggers.Any(trigger => trigger.Definition.Contains(" BEFORE INSERT ", StringComparison.Ordinal))
               select Found(
                   item.Table.Name.ToPath(item.Column.Name),
                   $"Column {item.Table.Name}.{item.Column.Name} has no default, although that of {defaults.Length} other tables has: an insert that leaves it out fails.",
                   $"ALTER TABLE {item.Table.Name.Sql} ALTER COLUMN {SqlIdentifier.Quote(item.Column.Name)} SET DEFAULT {usual};");
    }
}

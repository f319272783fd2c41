using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UnloggedTableRule() : CatalogRule(
    "SK1110",
    "Unlogged table",
    Severity.Warning,
    "An unlogged table is emptied when the server recovers from a crash, and is not on any replica. Rows that matter vanish without an error.",
    "Make the table logged.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Relations
        where table.Unlogged
        select Found(
            table.Name.ToPath(),
            $"Table {table.Name} is unlogged: a crash of the server empties it.",
            $"ALTER TABLE {table.Name.Sql} SET LOGGED;");
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class TriggersDisabledRule() : CatalogRule(
    "SK1102",
    "Foreign key that enforces nothing",
    Severity.Error,
    "The triggers by which PostgreSQL enforces the key are disabled (ALTER TABLE ... DISABLE TRIGGER ALL, as some seeders do and forget to "
    + "undo), or the key is declared NOT ENFORCED. It looks valid in every listing and lets any row in.",
    "Enable the triggers, then look for orphans.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from key in table.ForeignKeys
        where !key.TriggersEnabled || !key.Enforced
        select Found(
            table.Name.ToPath(key.Name),
            key.Enforced
                ? $"Foreign key {key.Name} of {table.Name} looks valid, but its triggers are disabled: it lets any row in."
                : $"Foreign key {key.Name} of {table.Name} is declared NOT ENFORCED: it lets any row in.",
            key.Enforced
                ? $"ALTER TABLE {table.Name.Sql} ENABLE TRIGGER ALL; ALTER TABLE {key.ReferencedTable.Sql} ENABLE TRIGGER ALL;"
                : $"ALTER TABLE {table.Name.Sql} ALTER CONSTRAINT {Postgres.SqlIdentifier.Quote(key.Name)} ENFORCED;");
}

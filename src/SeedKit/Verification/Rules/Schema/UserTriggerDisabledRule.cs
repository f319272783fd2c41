using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UserTriggerDisabledRule() : CatalogRule(
    "SK1103",
    "Trigger is disabled",
    Severity.Error,
    "A trigger exists and does not fire in an ordinary session, because it is disabled or fires for replication only. What it was written to "
    + "keep right (a timestamp, a counter, a log) is no longer kept right.",
    "Enable the trigger, or drop it.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Relations
        from trigger in table.Triggers
        where trigger.State is "disabled" or "replica"
        select Found(
            table.Name.ToPath(trigger.Name),
            trigger.State == "disabled"
                ? $"Trigger {trigger.Name} of {table.Name} is disabled: what it was written to keep right is not."
                : $"Trigger {trigger.Name} of {table.Name} fires for replication only: in an ordinary session what it keeps right is not.",
            $"ALTER TABLE {table.Name.Sql} ENABLE TRIGGER {SqlIdentifier.Quote(trigger.Name)};");
}

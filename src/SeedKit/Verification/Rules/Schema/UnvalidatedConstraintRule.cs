using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class UnvalidatedConstraintRule() : CatalogRule(
    "SK1104",
    "Constraint that was never validated",
    Severity.Warning,
    "A foreign key or CHECK was added NOT VALID and never validated: it holds for new rows only. The rules on data look at the old rows all the "
    + "same; the planner and the reader of the schema are still misled.",
    "Validate the constraint.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.Tables
        from name in table.ForeignKeys.Where(key => !key.Validated && key.Enforced).Select(key => key.Name)
            .Concat(table.Checks.Where(check => !check.Validated).Select(check => check.Name))
        select Found(
            table.Name.ToPath(name),
            $"Constraint {name} of {table.Name} is NOT VALID: it holds for new rows only.",
            $"ALTER TABLE {table.Name.Sql} VALIDATE CONSTRAINT {SqlIdentifier.Quote(name)};");
}

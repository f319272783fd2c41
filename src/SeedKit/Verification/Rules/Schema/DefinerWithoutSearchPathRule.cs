using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class DefinerWithoutSearchPathRule() : CatalogRule(
    "SK1501",
    "SECURITY DEFINER function that trusts the caller's search_path",
    Severity.Error,
    "The function runs with its owner's rights and finds its tables by the caller's search_path: a caller who puts a schema of their own first makes it run "
    + "their code or read their table as the owner. Row-level security of the caller does not apply inside either.",
    "Fix the path: ALTER FUNCTION ... SET search_path = pg_catalog, your_schema, pg_temp.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from routine in context.Catalog.Routines
        where context.Inspects(routine.Name.Schema) && routine.SecurityDefiner
            && !routine.Settings.Any(setting => setting.StartsWith("search_path=", StringComparison.Ordinal))
        select Found(
            routine.Name.ToPath(),
            $"Function {routine.Name}({routine.Arguments}) runs as {routine.Owner} and finds its tables by the caller's search_path.",
            $"ALTER FUNCTION {routine.Name.Sql}({routine.Arguments}) SET search_path = pg_catalog, pg_temp;");
}

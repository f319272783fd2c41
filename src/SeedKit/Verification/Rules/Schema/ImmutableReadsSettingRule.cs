using System.Text.RegularExpressions;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed partial class ImmutableReadsSettingRule() : CatalogRule(
    "SK1502",
    "IMMUTABLE function that reads a setting",
    Severity.Error,
    "The function is declared IMMUTABLE and reads a session's setting. The planner evaluates it once, when it plans, and keeps the value in cached plans: a "
    + "policy that calls it shows the rows of whichever tenant planned the query first.",
    "Declare the function STABLE.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from routine in context.Catalog.Routines
        where context.Inspects(routine.Name.Schema) && routine.Volatility == "immutable" && ReadsSetting().IsMatch(routine.Body)
        select Found(
            routine.Name.ToPath(),
            $"Function {routine.Name}({routine.Arguments}) is IMMUTABLE and reads a setting: a cached plan keeps the tenant who planned it.",
            $"ALTER FUNCTION {routine.Name.Sql}({routine.Arguments}) STABLE;");

    [GeneratedRegex(@"\bcurrent_setting\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex ReadsSetting();
}

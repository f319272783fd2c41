using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Gate;

internal sealed class UnknownSuppressionRule() : SuppressionRule(
    "SK1904",
    "Suppression of a rule that does not exist",
    Severity.Error,
    "A suppression names an id that is no rule's: a slip of the pen, or a rule that was retired. What it was to cover is reported, and the entry hides nothing.",
    "Correct the id, or remove the entry.")
{
    internal override IEnumerable<Finding> Judge(RuleContext context, IReadOnlyList<Finding> findings, IReadOnlySet<RuleId> judged) =>
        from suppression in context.Contract.Suppressions
        where RuleCatalogue.Find(suppression.Rule) is null
        select Found(
            PathOf(suppression),
            $"The suppression of {suppression.Rule} for '{suppression.ObjectPattern}' (line {suppression.Line} of the contract) names no rule.");
}

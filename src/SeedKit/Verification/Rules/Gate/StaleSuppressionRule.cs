using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Gate;

internal sealed class StaleSuppressionRule() : SuppressionRule(
    "SK1901",
    "Suppression that suppresses nothing",
    Severity.Warning,
    "A suppression of the contract covers no finding: the defect is gone, or its object has another name. Left in place, it hides the next defect of "
    + "the kind. Suppressions of rules that did not run are not judged.",
    "Remove the entry from 'suppressions'.")
{
    internal override IEnumerable<Finding> Judge(RuleContext context, IReadOnlyList<Finding> findings, IReadOnlySet<RuleId> judged) =>
        from suppression in context.Contract.Suppressions
        where judged.Contains(suppression.Rule) && !SuppressionFilter.IsExpired(suppression, context) && !findings.Any(suppression.Covers)
        select Found(
            PathOf(suppression),
            $"The suppression of {suppression.Rule} for '{suppression.ObjectPattern}' (line {suppression.Line} of the contract) suppresses nothing.");
}

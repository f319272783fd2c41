using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Gate;

internal sealed class ReasonlessSuppressionRule() : SuppressionRule(
    "SK1903",
    "Suppression without a reason",
    Severity.Error,
    "A suppression does not say why the finding may stay. Nobody will dare to remove it, and nobody can tell when it could go.",
    "Add 'reason:' to the entry.")
{
    internal override IEnumerable<Finding> Judge(RuleContext context, IReadOnlyList<Finding> findings, IReadOnlySet<RuleId> judged) =>
        from suppression in context.Contract.Suppressions
        where string.IsNullOrWhiteSpace(suppression.Reason)
        select Found(
            PathOf(suppression),
            $"The suppression of {suppression.Rule} for '{suppression.ObjectPattern}' (line {suppression.Line} of the contract) gives no reason.");
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Gate;

internal sealed class ExpiredSuppressionRule() : SuppressionRule(
    "SK1902",
    "Suppression past its day",
    Severity.Error,
    "A suppression has expired: the time that the team gave itself is over. It no longer holds, so that what it covered is reported again beside it.",
    "Mend what it covered and remove the entry, or decide anew and give it another day.")
{
    internal override IEnumerable<Finding> Judge(RuleContext context, IReadOnlyList<Finding> findings, IReadOnlySet<RuleId> judged) =>
        from suppression in context.Contract.Suppressions
        where SuppressionFilter.IsExpired(suppression, context)
        select Found(
            PathOf(suppression),
            $"The suppression of {suppression.Rule} for '{suppression.ObjectPattern}' (line {suppression.Line} of the contract) "
            + $"held until {suppression.Expires:yyyy-MM-dd} and holds no longer.");
}

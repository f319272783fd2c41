using SeedKit.Contracts;
using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>Takes out the findings that the contract says to live with, and reports suppressions that should go themselves.</summary>
internal static class SuppressionFilter
{
    public static IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings, RuleContext context, IReadOnlyList<Rule> ran)
    {
        // An expired suppression holds no longer: what it covered is reported again, beside the suppression.
        Suppression[] valid = [.. context.Contract.Suppressions.Where(suppression => !IsExpired(suppression, context))];
        HashSet<RuleId> judged = [.. ran.Select(rule => rule.Id)];
        return
        [
            .. findings.Where(finding => !valid.Any(suppression => suppression.Covers(finding))),
            .. ran.OfType<SuppressionRule>().SelectMany(rule => rule.Judge(context, findings, judged)),
        ];
    }

    public static bool IsExpired(Suppression suppression, RuleContext context) => suppression.Expires is { } last && last < context.Today;
}

using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>A rule about the contract's suppressions, judged when all other findings are known.</summary>
public abstract class SuppressionRule : Rule
{
    private protected SuppressionRule(string id, string title, Severity severity, string explanation, string remedy)
        : base(id, title, severity, explanation, remedy)
    {
    }

    /// <summary>The suppressions that should go.</summary>
    /// <param name="context">The catalog and the contract.</param>
    /// <param name="findings">All findings before suppression.</param>
    /// <param name="judged">The rules that ran.</param>
    internal abstract IEnumerable<Finding> Judge(RuleContext context, IReadOnlyList<Finding> findings, IReadOnlySet<RuleId> judged);

    private protected static ObjectPath PathOf(Contracts.Suppression suppression) => new(null, $"suppressions[{suppression.Rule} {suppression.ObjectPattern}]");
}

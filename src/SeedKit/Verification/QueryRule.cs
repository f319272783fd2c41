using SeedKit.Diagnostics;
using SeedKit.Verification.Pages;

namespace SeedKit.Verification;

/// <summary>
/// A rule about the queries that the contract names: each is asked for rows and for its plan as the application's role, for each demo tenant,
/// in the transaction that only reads.
/// </summary>
public abstract class QueryRule : Rule
{
    private protected QueryRule(string id, string title, Severity severity, string explanation, string remedy)
        : base(id, title, severity, explanation, remedy)
    {
    }

    internal override string? WhySkipped(RuleContext context) => context.Contract.Queries.Count == 0
        ? "The contract has no 'queries'."
        : RuntimeRole.WhyNot(context);

    /// <summary>What is wrong with a query that could be asked.</summary>
    internal abstract IEnumerable<Finding> Judge(PageAnswer answer, RuleContext context);

    /// <summary>What to report of a query that failed, or null to say in the report that the rule was skipped.</summary>
    internal virtual Finding? Failed(PageAnswer answer, RuleContext context) => null;
}

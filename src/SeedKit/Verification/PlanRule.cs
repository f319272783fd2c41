using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>A rule that the planner decides: it reads plans, never clocks, so that its verdict is the same on every machine.</summary>
public abstract class PlanRule : Rule
{
    private protected PlanRule(string id, string title, Severity severity, string explanation, string remedy)
        : base(id, title, severity, explanation, remedy)
    {
    }

    /// <summary>One check for each place where the rule could be broken.</summary>
    internal abstract IEnumerable<PlanCheck> Checks(RuleContext context);
}

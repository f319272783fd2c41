using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>A rule that rows decide: it says which set-based queries must return nothing, and the engine runs them in bulk.</summary>
public abstract class DataRule : Rule
{
    private protected DataRule(string id, string title, Severity severity, string explanation, string remedy)
        : base(id, title, severity, explanation, remedy)
    {
    }

    /// <summary>One check for each place where the rule could be broken.</summary>
    internal abstract IEnumerable<DataCheck> Checks(RuleContext context);
}

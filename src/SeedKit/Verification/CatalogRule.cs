using SeedKit.Diagnostics;

namespace SeedKit.Verification;

/// <summary>A rule that the catalog and the contract decide between them; it never asks the server.</summary>
public abstract class CatalogRule : Rule
{
    private protected CatalogRule(string id, string title, Severity severity, string explanation, string remedy)
        : base(id, title, severity, explanation, remedy)
    {
    }

    /// <summary>All places where the rule is broken, in any order.</summary>
    internal abstract IEnumerable<Finding> Inspect(RuleContext context);
}

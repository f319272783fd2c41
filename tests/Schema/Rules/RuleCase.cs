using SeedKit.Contracts;
using SeedKit.Verification;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>SQL to plant, and what to judge it by.</summary>
/// <param name="Id">The rule it is about.</param>
/// <param name="Sql">The SQL.</param>
/// <param name="Contract">The contract.</param>
public sealed record RuleCase(string Id, string Sql, Contract Contract)
{
    /// <summary>The rule alone; one about suppressions beside the rules that are suppressed.</summary>
    public VerificationOptions Options => new()
    {
        Probe = true,
        Only = [Id, .. Contract.Suppressions.Select(suppression => suppression.Rule).Where(rule => RuleCatalogue.Find(rule) is not null).Select(rule => rule.ToString())],
    };
}

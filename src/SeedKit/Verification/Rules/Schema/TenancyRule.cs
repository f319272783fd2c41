using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

/// <summary>A catalog rule that has nothing to say where the contract knows no tenants.</summary>
internal abstract class TenancyRule(string id, string title, Severity severity, string explanation, string remedy)
    : CatalogRule(id, title, severity, explanation, remedy)
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Tenancy is null ? "The contract has no 'tenancy'." : null;
}

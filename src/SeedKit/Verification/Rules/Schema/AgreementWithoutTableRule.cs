using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class AgreementWithoutTableRule() : CatalogRule(
    "SK1012",
    "Agreement about a table that does not exist",
    Severity.Error,
    "An agreement of the contract names a table that the database does not have, so that it is never checked. A table that the contract requires is left "
    + "out here: its absence is a finding already.",
    "Correct the name, or remove the agreement.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Agreements.Count == 0 ? "The contract has no 'agreements'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from agreement in context.Contract.Agreements
        where context.Catalog.FindTable(agreement.Table) is null && !context.Contract.RequiredTables.Contains(agreement.Table)
        select Found(agreement.Table.ToPath(agreement.Name), $"The agreement '{agreement.Name}' is about {agreement.Table}, which does not exist.");
}

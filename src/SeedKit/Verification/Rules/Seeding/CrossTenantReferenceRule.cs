using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class CrossTenantReferenceRule() : DataRule(
    "SK2002",
    "Row that refers to another tenant's row",
    Severity.Error,
    "A row of one tenant refers to a row of another. Pages that follow the reference show a foreign row or, under row-level security, a hole. Where "
    + "the foreign key holds the tenant columns the row got past it (replication role, disabled triggers, NOT VALID); where it leaves them out, "
    + "the database accepts it.",
    "Point the row at a row of its own tenant, or delete it; then let the foreign key hold the tenant columns.")
{
    internal override string? WhySkipped(RuleContext context) => context.Contract.Tenancy is null ? "The contract has no 'tenancy'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from reference in Reference.Of(context)
        where reference.ComparesTenants && !TenantKeysDisagreeRule.IsTenantKey(context, reference)
        select new DataCheck
        {
            Path = reference.Child.Name.ToPath(reference.Key.Name),
            Offences = CrossTenantQuery.Of(reference),
            Screen = CrossTenantQuery.Screen(reference),
            Message = count => $"{TableSql.Rows(count)} of {reference.Child.Name} ({string.Join(", ", reference.Identity.Select(pair => pair.Child))}) "
                + $"{(count == 1 ? "refers" : "refer")} to another tenant's {reference.Parent.Name}.",
            Reads = [reference.Child.Name, reference.Parent.Name],
            RowsOf = reference.Child.Name,
        };
}

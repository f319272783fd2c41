using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class TenantKeysDisagreeRule() : DataRule(
    "SK2003",
    "Row whose tenant keys disagree",
    Severity.Error,
    "The tenant columns of one row contradict one another: its engagement belongs to another client than the row says. Policies that look at one "
    + "column show the row to one tenant, policies that look at the other to the other.",
    "Correct the tenant columns; then let one foreign key hold them together.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.Tenancy is not { } tenancy ? "The contract has no 'tenancy'."
        : tenancy.Levels.Count < 2 ? "The contract's tenancy has one level only."
        : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from reference in Reference.Of(context)
        where reference.ComparesTenants && IsTenantKey(context, reference)
        select new DataCheck
        {
            Path = reference.Child.Name.ToPath(reference.Identity[0].Child),
            Offences = CrossTenantQuery.Of(reference),
            Screen = CrossTenantQuery.Screen(reference),
            Message = count => $"{TableSql.Rows(count)} of {reference.Child.Name} {(count == 1 ? "carries" : "carry")} a {reference.Identity[0].Child} "
                + "that belongs to another tenant than the row itself.",
            Reads = [reference.Child.Name, reference.Parent.Name],
            RowsOf = reference.Child.Name,
        };

    /// <summary>Whether what the reference identifies is the row's own tenant at some level.</summary>
    public static bool IsTenantKey(RuleContext context, Reference reference) =>
        reference.Identity.All(pair => context.LevelsOf(reference.Child).Any(level => level.Column == pair.Child && level.Root == reference.Parent.Name));
}

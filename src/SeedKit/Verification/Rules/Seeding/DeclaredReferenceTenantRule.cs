using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class DeclaredReferenceTenantRule() : DataRule(
    "SK2011",
    "Id of another tenant's row, where no foreign key can look",
    Severity.Error,
    "An id inside JSON or an array, or one whose table stands in another column, names a row of another tenant. Nothing in the database would ever "
    + "refuse it. The contract declares such references under 'references'.",
    "Correct the id, or take it out.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.Tenancy is null ? "The contract has no 'tenancy'."
        : context.Contract.References.Polymorphic.Count + context.Contract.References.Embedded.Count == 0 ? "The contract has no 'references'."
        : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from target in DeclaredReferenceQuery.Targets(context)
        let tenant = Tenant(context, target)
        where tenant.Count > 0
        select new DataCheck
        {
            Path = target.Holder.Name.ToPath(target.Column),
            Offences = DeclaredReferenceQuery.Foreign(target, tenant),
            Message = count => $"{TableSql.Counted(count, "id")} in {target.Holder.Name}.{target.Column} "
                + $"{(count == 1 ? "names" : "name")} another tenant's row of {target.Target.Name}.",
            Reads = [target.Holder.Name, target.Target.Name],
            RowsOf = target.Holder.Name,
        };

    private static IReadOnlyList<ColumnPair> Tenant(RuleContext context, DeclaredTarget target)
    {
        IReadOnlyList<string> own = context.TenantColumnsOf(target.Holder);

        // The rows of a root are tenants themselves: their key is compared with the tenant column that names them.
        return context.LevelsOf(target.Target).Count == 0
            ? [.. context.Contract.Tenancy!.Levels.Where(level => level.Root == target.Target.Name && own.Contains(level.Column))
                .Select(level => new ColumnPair(level.Column, level.RootColumn))]
            : [.. context.TenantColumnsOf(target.Target).Where(own.Contains).Select(column => new ColumnPair(column, column))];
    }
}

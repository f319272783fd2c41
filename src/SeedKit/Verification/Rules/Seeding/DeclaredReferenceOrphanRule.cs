using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class DeclaredReferenceOrphanRule() : DataRule(
    "SK2010",
    "Id that names nothing, where no foreign key can look",
    Severity.Error,
    "An id inside JSON or an array, or one whose table stands in another column, names no row. No foreign key can hold such a reference; the contract "
    + "declares it under 'references', and this rule follows it. Entries of logs, which may outlive what they are about, are declared so.",
    "Correct the id, or take it out.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.References.Polymorphic.Count + context.Contract.References.Embedded.Count == 0 ? "The contract has no 'references'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from target in DeclaredReferenceQuery.Targets(context)
        where !target.MayBeGone
        select new DataCheck
        {
            Path = target.Holder.Name.ToPath(target.Column),
            Offences = DeclaredReferenceQuery.Orphans(target),
            Message = count => $"{TableSql.Counted(count, "id")} in {target.Holder.Name}.{target.Column} "
                + $"{(count == 1 ? "names" : "name")} a row of {target.Target.Name} that does not exist.",
            Reads = [target.Holder.Name, target.Target.Name],
            RowsOf = target.Holder.Name,
        };
}

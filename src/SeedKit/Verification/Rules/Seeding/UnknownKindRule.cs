using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class UnknownKindRule() : DataRule(
    "SK2012",
    "Kind that names no table",
    Severity.Error,
    "The column that says which table an id belongs to holds a kind that the contract does not know, or the id stands there without a kind. Nobody can "
    + "follow such an id, and the rules on orphans and tenants cannot either.",
    "Correct the kind, or declare its table under 'references: polymorphic: targets'.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.References.Polymorphic.Count == 0 ? "The contract has no 'references: polymorphic'." : null;

    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from reference in context.Contract.References.Polymorphic
        let holder = context.FindTable(reference.Id.Table)
        where holder?.FindColumn(reference.Id.Column) is not null && holder.FindColumn(reference.KindColumn) is not null
        let kind = SqlIdentifier.Quote(reference.KindColumn)
        select new DataCheck
        {
            Path = holder.Name.ToPath(reference.KindColumn),
            Offences = $"""
                select {TableSql.SelectList(holder, "c", [reference.KindColumn, reference.Id.Column])}
                from {holder.Name.Sql} as c
                where c.{SqlIdentifier.Quote(reference.Id.Column)} is not null
                  and (c.{kind} is null or c.{kind}::text not in ({string.Join(", ", reference.Targets.Keys.Select(SqlIdentifier.Literal))}))
                """,
            Message = count => $"{TableSql.Rows(count)} of {holder.Name} {(count == 1 ? "has" : "have")} an id in {reference.Id.Column} "
                + $"whose {reference.KindColumn} names no table.",
            Reads = [holder.Name],
            RowsOf = holder.Name,
        };
}

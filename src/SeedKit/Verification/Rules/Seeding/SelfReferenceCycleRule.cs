using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class SelfReferenceCycleRule() : DataRule(
    "SK2014",
    "Row that is its own ancestor",
    Severity.Error,
    "A table refers to itself, and some of its rows are their own parents' parents. A page that walks up to the root never ends, and a tree has no root to "
    + "show. A row that is its own parent is meant by many as 'this is a root' and is not reported.",
    "Give one row of the circle another parent, or none.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from reference in Reference.Of(context)
        where reference.Parent.Name == reference.Child.Name && reference.Identity.Count == 1
        let parent = SqlIdentifier.Quote(reference.Identity[0].Child)
        let key = SqlIdentifier.Quote(reference.Identity[0].Parent)
        select new DataCheck
        {
            Path = reference.Child.Name.ToPath(reference.Key.Name),
            // Roots are peeled off by walking down from them; what no root reaches stands in a circle, or hangs on one.
            Offences = $"""
                with recursive reached (id) as (
                    select c.{key} from {reference.Child.Name.Sql} as c
                    where c.{parent} is null or c.{parent} = c.{key}
                       or not exists (select from {reference.Child.Name.Sql} as p where p.{key} = c.{parent})
                    union
                    select c.{key} from {reference.Child.Name.Sql} as c join reached as r on c.{parent} = r.id
                )
                select {TableSql.SelectList(reference.Child, "c", [reference.Identity[0].Child])}
                from {reference.Child.Name.Sql} as c
                where c.{key} is not null and c.{parent} is not null
                  and not exists (select from reached as r where r.id = c.{key})
                """,
            Message = count => $"{TableSql.Rows(count)} of {reference.Child.Name} {(count == 1 ? "stands" : "stand")} in or under a circle of {reference.Identity[0].Child}: "
                + "no root is above them.",
            Reads = [reference.Child.Name],
            RowsOf = reference.Child.Name,
        };
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;

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
        where reference.Parent.Name == reference.Child.Name
        let names = string.Join(", ", (reference.Identity.Count > 0 ? reference.Identity : reference.All).Select(pair => pair.Child))
        select new DataCheck
        {
            Path = reference.Child.Name.ToPath(reference.Key.Name),
            Offences = Offences(reference),
            Message = count => $"{TableSql.Rows(count)} of {reference.Child.Name} {(count == 1 ? "stands" : "stand")} in or under a circle of {names}: "
                + "no root is above them.",
            Reads = [reference.Child.Name],
            RowsOf = reference.Child.Name,
        };

    // Roots are peeled off by walking down from them; what no root reaches stands in a circle, or hangs on one. By the whole key, which
    // is unique: so each row has one parent at most, the walk comes to none twice, and UNION ALL ends. UNION would have to hash the
    // keys, and not every type can be.
    private static string Offences(Reference reference)
    {
        string rows = ForeignKeyRows.From(reference.Child);
        string[] keys = [.. reference.All.Select(pair => pair.Parent)];
        string selected = string.Join(", ", keys.Select(key => TableSql.Column("c", key)));
        string[] parents = [.. reference.All.Select(pair => pair.Child)];
        string isOwnParent = TableSql.Compare(reference.All, "c", "c", "=", "and");
        return $"""
            with recursive reached as (
                select {selected} from {rows} as c
                where {isOwnParent}
                   or not exists (select from {rows} as p where {TableSql.Compare(reference.All, "p", "c", "=", "and")})
                union all
                select {selected} from {rows} as c
                join reached as r on {TableSql.Compare(reference.All, "r", "c", "=", "and")}
                where not ({isOwnParent})
            )
            select {TableSql.SelectList(reference.Child, "c", parents)}
            from {rows} as c
            where {TableSql.Each(keys, "c", "is not null", "and")}
              and not exists (select from reached as r where {TableSql.Compare(keys.Select(key => new ColumnPair(key, key)), "r", "c", "=", "and")})
            """;
    }
}

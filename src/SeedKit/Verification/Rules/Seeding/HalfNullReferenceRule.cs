using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class HalfNullReferenceRule() : DataRule(
    "SK2009",
    "Reference that a NULL in its middle switches off",
    Severity.Error,
    "A composite foreign key has two or more nullable columns, and a row fills some of them and not the others. By MATCH SIMPLE one NULL switches "
    + "the whole check off, so that the filled columns may name a row that does not exist. Columns that refuse NULL, as tenant keys do, do not count.",
    "Fill the missing column or clear the others; a CHECK, or MATCH FULL, keeps it so.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from reference in Reference.Of(context)
        where !reference.Key.MatchFull
        let nullable = reference.Key.Columns.Where(column => reference.Child.FindColumn(column) is { NotNull: false }).ToArray()
        where nullable.Length > 1
        select new DataCheck
        {
            Path = reference.Child.Name.ToPath(reference.Key.Name),
            // A client without an engagement is whole; an engagement without its client is not. What the outer columns say alone is a
            // reference of its own where another key holds them.
            Offences = $"""
                select {TableSql.SelectList(reference.Child, "c", reference.Key.Columns)}
                from {ForeignKeyRows.From(reference.Child)} as c
                where ({TableSql.Each(nullable, "c", "is null", "or")})
                  and ({TableSql.Each(Unheld(reference, nullable), "c", "is not null", "or")})
                """,
            Message = count => $"{TableSql.Rows(count)} of {reference.Child.Name} {(count == 1 ? "fills" : "fill")} only some of "
                + $"({string.Join(", ", nullable)}): foreign key {reference.Key.Name} does not check what is filled.",
            Reads = [reference.Child.Name],
            RowsOf = reference.Child.Name,
        };

    private static string[] Unheld(Reference reference, string[] nullable)
    {
        string[] unheld = [.. nullable.Where(column => !reference.Child.ForeignKeys.Any(key =>
            key.Columns.Contains(column) && key.Columns.Count < reference.Key.Columns.Count))];
        return unheld.Length > 0 ? unheld : nullable;
    }
}

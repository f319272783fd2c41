using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class OrphanRule() : DataRule(
    "SK2001",
    "Row whose parent does not exist",
    Severity.Error,
    "A row refers to a parent that is not there. The foreign key should make that impossible, and does not where rows were loaded with "
    + "session_replication_role = replica or disabled triggers, as many seeders load them, or where the key is NOT VALID. Every foreign key is "
    + "followed, by PostgreSQL's own reading of NULL (MATCH SIMPLE or FULL). A row whose parent exists under another tenant is told by SK2002.",
    "Insert the parent, or delete or correct the row.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from reference in Reference.Of(context)
        select new DataCheck
        {
            Path = reference.Child.Name.ToPath(reference.Key.Name),
            Offences = Query(reference),
            Screen = reference.Unmatched(""),
            Message = count => $"{TableSql.Rows(count)} of {reference.Child.Name} ({string.Join(", ", reference.Key.Columns)}) "
                + $"{(count == 1 ? "refers" : "refer")} to a row of {reference.Parent.Name} that does not exist.",
            Reads = [reference.Child.Name, reference.Parent.Name],
            RowsOf = reference.Child.Name,
        };

    private static string Query(Reference reference)
    {
        string unmatched = reference.Unmatched(TableSql.SelectList(reference.Child, "c", reference.Key.Columns));
        return reference.ComparesTenants
            ? $"{unmatched}\n  and not exists (select from {ForeignKeyRows.From(reference.Parent)} as p where {TableSql.Compare(reference.Identity, "p", "c", "=", "and")})"
            : unmatched;
    }
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class DefaultViolatesCheckRule() : DataRule(
    "SK1108",
    "Default that its own table refuses",
    Severity.Error,
    "The defaults of a table do not satisfy one of its CHECK constraints: an INSERT that leaves the columns out, which is what defaults are for, fails. The "
    + "defaults are evaluated together, and the CHECK on them; CHECKs that read a column without a default are not judged.",
    "Correct the default or the CHECK.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from table in context.LocalTables
        from check in table.Checks
        let columns = check.Columns.Select(table.FindColumn).OfType<Column>().ToArray()
        where columns.Length > 0 && columns.All(HasPlainDefault)
        let values = string.Join(", ", columns.Select(column => $"({column.Default})::{column.Type} as {SqlIdentifier.Quote(column.Name)}"))
        select new DataCheck
        {
            Path = table.Name.ToPath(check.Name),
            // The row is called as the table is, for expressions that name a column with its table.
            Offences = $"""
                select *
                from (select {values}) as {SqlIdentifier.Quote(table.Name.Name)}
                where not ({check.Expression})
                """,
            Message = _ => $"The default of {table.Name} ({string.Join(", ", columns.Select(column => column.Name))}) violates CHECK {check.Name}: "
                + "an INSERT that relies on it fails.",
            Reads = [],
        };

    // Evaluating nextval would take a number, which a read-only transaction refuses.
    private static bool HasPlainDefault(Column column) =>
        column.Default is { } text && column.Generated is null && !text.Contains("nextval(", StringComparison.Ordinal);
}

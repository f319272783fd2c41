using SeedKit.Catalog;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class RenamedColumnRule() : CatalogRule(
    "SK1004",
    "Renamed column under its old name, or under neither",
    Severity.Error,
    "A rename is incomplete: the old name is back, both names exist beside one another, or neither does. Code written for the new name "
    + "fails or, where both exist, reads a column that nobody fills.",
    "Finish the rename.")
{
    internal override string? WhySkipped(RuleContext context) =>
        context.Contract.RenamedColumns.Count == 0 ? "The contract has no 'renamedColumns'." : null;

    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from rename in context.Contract.RenamedColumns
        let table = context.FindTable(rename.Table)
        where table is not null
        let finding = Judge(rename, table)
        where finding is not null
        select finding;

    private Finding? Judge(RenamedColumn rename, Table table)
    {
        string sql = $"ALTER TABLE {table.Name.Sql}";
        return (Old: table.FindColumn(rename.Old), New: table.FindColumn(rename.New)) switch
        {
            ({ }, null) => Found(
                table.Name.ToPath(rename.Old),
                $"Column {table.Name}.{rename.Old} is called '{rename.New}' now: code written for the new name fails.",
                $"{sql} RENAME COLUMN {SqlIdentifier.Quote(rename.Old)} TO {SqlIdentifier.Quote(rename.New)};"),
            ({ }, { }) => Found(
                table.Name.ToPath(rename.Old),
                $"Column {table.Name}.{rename.Old} is called '{rename.New}' now, and both exist: the two drift apart.",
                $"{sql} DROP COLUMN {SqlIdentifier.Quote(rename.Old)};"),
            (null, null) => Found(
                table.Name.ToPath(rename.New),
                $"Column {table.Name}.{rename.New} is missing, and so is '{rename.Old}', as it was called before: code written for it fails.",
                $"Add the column '{rename.New}'."),
            _ => null,
        };
    }
}

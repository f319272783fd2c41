using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Seeding;

internal sealed class DefaultPartitionRule() : DataRule(
    "SK2020",
    "Row that no partition was made for",
    Severity.Warning,
    "Rows stand in the default partition of a table partitioned by ranges: the partition they belong to was never made. Queries that name the period read the default partition besides, dropping an "
    + "old period leaves them behind, and the missing partition cannot be attached before they have been moved.",
    "Make the missing partition: detach the default one, create it, insert the rows again, and attach the default one.")
{
    internal override IEnumerable<DataCheck> Checks(RuleContext context) =>
        from part in context.Relations
        where part.PartitionBound == "DEFAULT" && part.Kind != TableKind.Foreign
        let whole = part.PartitionOf is { } name ? context.Catalog.FindTable(name) : null

        // Values of a list that have no partition of their own may well be meant for "all others"; a period that has none is forgotten.
        where whole?.PartitionKey is { } key && key.StartsWith("RANGE ", StringComparison.Ordinal)
        select new DataCheck
        {
            Path = part.Name.ToPath(),

            // A primary key contains the columns of the partition key; where there is none, the first columns must do.
            Offences = $"""
                select {TableSql.SelectList(part, "c", part.PrimaryKey is null ? part.Columns.Take(3).Select(column => column.Name) : [])}
                from {part.Name.Sql} as c
                """,
            Message = count => $"{TableSql.Rows(count)} of {whole.Name} {(count == 1 ? "stands" : "stand")} in its default partition {part.Name}: no partition was made for "
                + $"{(count == 1 ? "it" : "them")}.",
            Reads = [part.Name],
            RowsOf = whole.Name,
        };
}

using SeedKit.Catalog;
using SeedKit.Diagnostics;

namespace SeedKit.Verification.Rules.Schema;

internal sealed class MissingPrimaryKeyRule() : CatalogRule(
    "SK1101",
    "Table without a primary key",
    Severity.Error,
    "Without a primary key rows can be doubled unnoticed, one of two equal rows cannot be changed alone, and logical replication refuses "
    + "updates and deletes. Partitions are judged with their partitioned table; foreign tables cannot have a key.",
    "Add a primary key.")
{
    internal override IEnumerable<Finding> Inspect(RuleContext context) =>
        from table in context.LocalTables
        where table.PrimaryKey is null
        select Found(
            table.Name.ToPath(),
            $"Table {table.Name} has no primary key: rows can be doubled unnoticed, and one of two equal rows cannot be changed alone.",
            $"ALTER TABLE {table.Name.Sql} ADD PRIMARY KEY (...);",
            evidence: Candidate(table) is { } candidate ? [candidate] : []);

    private static string? Candidate(Table table)
    {
        TableIndex? unique = table.Indexes.FirstOrDefault(index => index is { Unique: true, Valid: true, Predicate: null }
            && index.Keys.All(key => key.Column is { } column && table.FindColumn(column) is { NotNull: true }));
        return unique is null ? null : $"Unique index {unique.Name} on columns that refuse NULL could serve as the key.";
    }
}

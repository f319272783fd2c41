using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>What a seeding wrote.</summary>
/// <param name="RowsByTable">Rows written into each table, in the order they were written.</param>
/// <param name="Duration">From the first statement to the commit.</param>
public sealed record SeedResult(IReadOnlyList<KeyValuePair<QualifiedName, long>> RowsByTable, TimeSpan Duration)
{
    /// <summary>Rows in all.</summary>
    public long Rows => RowsByTable.Sum(table => table.Value);
}

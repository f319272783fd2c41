using SeedKit.Postgres;

namespace SeedKit.Baselines.Resets;

/// <summary>What a reset did to one table.</summary>
/// <param name="Table">The table; the root, where partitions were written.</param>
/// <param name="Rows">Rows that had been touched and were put back, whatever their number of changes.</param>
public sealed record TableReset(QualifiedName Table, long Rows);

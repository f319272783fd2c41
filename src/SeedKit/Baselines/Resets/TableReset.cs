using SeedKit.Postgres;

namespace SeedKit.Baselines.Resets;

/// <summary>What a reset did to one table.</summary>
/// <param name="Table">The table; the root, where partitions were written.</param>
/// <param name="Rows">Rows written, updated or deleted to restore it.</param>
public sealed record TableReset(QualifiedName Table, long Rows);

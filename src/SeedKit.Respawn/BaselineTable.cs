using SeedKit.Postgres;

namespace SeedKit.Respawn;

/// <summary>A table and the rows it held.</summary>
/// <param name="Name">The table; a partition stands for itself, its root holds no rows.</param>
/// <param name="Columns">The quoted columns that can be written, in parentheses; empty for a table without any.</param>
/// <param name="Rows">The rows as binary COPY sends them.</param>
/// <param name="Count">How many there are.</param>
internal sealed record BaselineTable(QualifiedName Name, string Columns, ReadOnlyMemory<byte> Rows, long Count);

using SeedKit.Postgres;

namespace SeedKit.Baselines.Leases;

/// <summary>One row that differs from the baseline.</summary>
/// <param name="Table">The row's table.</param>
/// <param name="Before">The row at the baseline as a JSON object, or null for a row that was not there.</param>
/// <param name="After">The row now, or null for a row that is gone.</param>
public sealed record RowChange(QualifiedName Table, string? Before, string? After);

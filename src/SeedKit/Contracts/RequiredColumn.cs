using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>A column that must exist.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Type">The type as PostgreSQL writes it, or null where any will do.</param>
/// <param name="Nullable">Whether it must be nullable, or null where both will do.</param>
public sealed record RequiredColumn(QualifiedName Table, string Column, string? Type, bool? Nullable);

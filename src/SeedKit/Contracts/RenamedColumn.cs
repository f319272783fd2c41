using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>A column that has another name now.</summary>
/// <param name="Table">The table.</param>
/// <param name="Old">The name that must be gone.</param>
/// <param name="New">The name that must be there.</param>
public sealed record RenamedColumn(QualifiedName Table, string Old, string New);

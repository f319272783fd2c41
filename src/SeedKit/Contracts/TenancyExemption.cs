using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>A table whose rows belong to no tenant.</summary>
/// <param name="Table">The table.</param>
/// <param name="Reason">Why its rows belong to none.</param>
/// <param name="RowSecurity">Whether row-level security is required all the same, by a policy of its own kind.</param>
public sealed record TenancyExemption(QualifiedName Table, string Reason, bool RowSecurity);

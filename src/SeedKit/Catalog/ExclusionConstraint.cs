namespace SeedKit.Catalog;

/// <summary>An EXCLUDE constraint of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">The definition as PostgreSQL writes it.</param>
public sealed record ExclusionConstraint(string Name, string Definition);

using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>An enum type that must exist.</summary>
/// <param name="Name">The type.</param>
/// <param name="Labels">Its labels in their sort order.</param>
public sealed record RequiredEnumType(QualifiedName Name, IReadOnlyList<string> Labels);

using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>An id whose table stands in another column of the row.</summary>
/// <param name="Id">The column that holds the id.</param>
/// <param name="KindColumn">The column of the same row that names the kind.</param>
/// <param name="Targets">The table that each kind means, or null where the kind points at no table.</param>
/// <param name="MayBeGone">Whether the row it names may be gone, as in a log.</param>
public sealed record PolymorphicReference(
    ColumnName Id, string KindColumn, IReadOnlyDictionary<string, QualifiedName?> Targets, bool MayBeGone);

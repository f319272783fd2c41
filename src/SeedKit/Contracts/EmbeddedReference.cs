using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>Ids inside an array or a JSON document.</summary>
/// <param name="Column">The column that holds them.</param>
/// <param name="Path">Where in the document, as an SQL/JSON path that yields texts; null for an array column.</param>
/// <param name="Target">The table the ids point at.</param>
/// <param name="TargetColumn">The key of <paramref name="Target"/>.</param>
public sealed record EmbeddedReference(ColumnName Column, string? Path, QualifiedName Target, string TargetColumn);

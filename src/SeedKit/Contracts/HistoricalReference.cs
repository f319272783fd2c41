namespace SeedKit.Contracts;

/// <summary>An id of something that may be gone.</summary>
/// <param name="Column">The column that holds the id.</param>
/// <param name="Reason">Why what it names may be gone.</param>
public sealed record HistoricalReference(ColumnName Column, string Reason);

namespace SeedKit.Contracts;

/// <summary>Columns that were taken out.</summary>
/// <param name="Anywhere">Names that no table of the contract's schemas may have.</param>
/// <param name="Exceptions">Tables on which a name of <paramref name="Anywhere"/> is legitimate all the same.</param>
/// <param name="PerTable">Names that one table must not have; elsewhere the same word may be right.</param>
public sealed record DeprecatedColumns(
    IReadOnlyList<string> Anywhere,
    IReadOnlyList<ColumnName> Exceptions,
    IReadOnlyList<ColumnName> PerTable)
{
    /// <summary>No column is deprecated.</summary>
    public static DeprecatedColumns None { get; } = new([], [], []);

    /// <summary>Whether the list says nothing.</summary>
    public bool IsEmpty => Anywhere.Count + PerTable.Count == 0;
}

namespace SeedKit.Catalog;

/// <summary>An index of a table.</summary>
public sealed record TableIndex
{
    /// <summary>Its name, unique within the table's schema.</summary>
    public required string Name { get; init; }

    /// <summary>The access method: <c>btree</c>, <c>hash</c>, <c>gin</c>, <c>gist</c>, <c>spgist</c>, <c>brin</c> or an extension's.</summary>
    public required string Method { get; init; }

    /// <summary>The keys in order.</summary>
    public required IReadOnlyList<IndexKey> Keys { get; init; }

    /// <summary>Columns that are stored but not searchable.</summary>
    public IReadOnlyList<string> IncludedColumns { get; init; } = [];

    /// <summary>The condition of a partial index as PostgreSQL writes it, or null.</summary>
    public string? Predicate { get; init; }

    /// <summary>Whether it enforces uniqueness.</summary>
    public bool Unique { get; init; }

    /// <summary>Whether two NULLs are taken as equal.</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Whether queries may use it; a failed concurrent build leaves an invalid one.</summary>
    public bool Valid { get; init; } = true;

    /// <summary>Whether writes maintain it.</summary>
    public bool Ready { get; init; } = true;

    /// <summary>The collations it is sorted by that have changed since, each with both versions; empty where none has.</summary>
    public IReadOnlyList<string> ChangedCollations { get; init; } = [];

    /// <summary>The constraint it serves, or null.</summary>
    public string? ConstraintName { get; init; }

    /// <summary>Whether it is a partition's copy of the index that its partitioned table declares.</summary>
    public bool Inherited { get; init; }

    /// <summary>The definition as PostgreSQL writes it.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }
}

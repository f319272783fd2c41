namespace SeedKit.Catalog;

/// <summary>A PRIMARY KEY or UNIQUE constraint.</summary>
public sealed record KeyConstraint
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The columns in key order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Whether two NULLs are taken as equal (PostgreSQL 15 and later).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Whether checking may wait until commit.</summary>
    public bool Deferrable { get; init; }

    /// <summary>Whether checking waits until commit without being asked.</summary>
    public bool InitiallyDeferred { get; init; }

    /// <summary>Whether it is a partition's copy of the key that its partitioned table declares.</summary>
    public bool Inherited { get; init; }

    /// <summary>The definition as PostgreSQL writes it.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }
}

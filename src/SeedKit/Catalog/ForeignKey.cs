using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A foreign key, seen from the child.</summary>
public sealed record ForeignKey
{
    /// <summary>Its name, unique within the child table only.</summary>
    public required string Name { get; init; }

    /// <summary>The child.</summary>
    public required QualifiedName Table { get; init; }

    /// <summary>The child's columns, in key order.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The parent.</summary>
    public required QualifiedName ReferencedTable { get; init; }

    /// <summary>The parent's columns, in key order.</summary>
    public required IReadOnlyList<string> ReferencedColumns { get; init; }

    /// <summary>What deleting the parent does.</summary>
    public ReferentialAction OnDelete { get; init; }

    /// <summary>What changing the parent's key does.</summary>
    public ReferentialAction OnUpdate { get; init; }

    /// <summary>Whether it is MATCH FULL; otherwise one NULL column switches the whole check off.</summary>
    public bool MatchFull { get; init; }

    /// <summary>Whether checking may wait until commit.</summary>
    public bool Deferrable { get; init; }

    /// <summary>Whether checking waits until commit without being asked.</summary>
    public bool InitiallyDeferred { get; init; }

    /// <summary>Whether existing rows were checked when it was added.</summary>
    public bool Validated { get; init; } = true;

    /// <summary>Whether it is enforced at all (PostgreSQL 18 can declare one that is not).</summary>
    public bool Enforced { get; init; } = true;

    /// <summary>Whether all of its internal triggers fire; a key whose triggers are disabled looks valid and enforces nothing.</summary>
    public bool TriggersEnabled { get; init; } = true;

    /// <summary>Whether it is a partition's copy of the key that its partitioned table declares.</summary>
    public bool Inherited { get; init; }

    /// <summary>Whether it is a PERIOD key (PostgreSQL 18), which several parents satisfy together: no comparison of columns decides it.</summary>
    public bool IsTemporal => Definition.Contains(", PERIOD ", StringComparison.Ordinal);

    /// <summary>The definition as PostgreSQL writes it.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }
}

using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A sequence.</summary>
public sealed record Sequence
{
    /// <summary>Schema and name.</summary>
    public required QualifiedName Name { get; init; }

    /// <summary>The role that owns it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The integer type it counts in.</summary>
    public string Type { get; init; } = "bigint";

    /// <summary>The first value.</summary>
    public long Start { get; init; } = 1;

    /// <summary>The step.</summary>
    public long Increment { get; init; } = 1;

    /// <summary>The least value.</summary>
    public long Minimum { get; init; } = 1;

    /// <summary>The greatest value.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>How many values a session takes at once.</summary>
    public long Cache { get; init; } = 1;

    /// <summary>Whether it starts again after the greatest value.</summary>
    public bool Cycle { get; init; }

    /// <summary>The table whose column owns it, or null.</summary>
    public QualifiedName? OwnedByTable { get; init; }

    /// <summary>The column that owns it, or null.</summary>
    public string? OwnedByColumn { get; init; }

    /// <summary>Privileges given on it, sorted.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>Its comment, or null.</summary>
    public string? Comment { get; init; }
}

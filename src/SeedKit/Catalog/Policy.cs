namespace SeedKit.Catalog;

/// <summary>A row-level security policy.</summary>
public sealed record Policy
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The command it is for: <c>all</c>, <c>select</c>, <c>insert</c>, <c>update</c> or <c>delete</c>.</summary>
    public required string Command { get; init; }

    /// <summary>Whether it admits (permissive) or narrows (restrictive).</summary>
    public bool Permissive { get; init; } = true;

    /// <summary>The roles it applies to, sorted; <c>PUBLIC</c> for all.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The USING expression as PostgreSQL writes it, or null.</summary>
    public string? Using { get; init; }

    /// <summary>The WITH CHECK expression as PostgreSQL writes it, or null.</summary>
    public string? WithCheck { get; init; }

    /// <summary>Columns of the table that USING or WITH CHECK read, in table order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}

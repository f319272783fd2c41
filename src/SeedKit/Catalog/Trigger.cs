using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A user trigger.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">The definition as PostgreSQL writes it.</param>
/// <param name="State">When it fires: <c>origin</c>, <c>replica</c>, <c>always</c> or <c>disabled</c>.</param>
public sealed record Trigger(string Name, string Definition, string State)
{
    /// <summary>The function that it calls.</summary>
    public QualifiedName Function { get; init; }

    /// <summary>Whether it is a partition's copy of the trigger that its partitioned table declares.</summary>
    public bool Inherited { get; init; }
}

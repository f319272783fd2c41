namespace SeedKit.Catalog;

/// <summary>A user trigger.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">The definition as PostgreSQL writes it.</param>
/// <param name="State">When it fires: <c>origin</c>, <c>replica</c>, <c>always</c> or <c>disabled</c>.</param>
public sealed record Trigger(string Name, string Definition, string State);

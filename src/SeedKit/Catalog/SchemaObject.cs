namespace SeedKit.Catalog;

/// <summary>A schema (namespace) of the database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The role that owns it.</param>
/// <param name="Comment">Its comment, or null.</param>
/// <param name="Grants">Privileges given on it, sorted.</param>
public sealed record SchemaObject(string Name, string Owner, string? Comment, IReadOnlyList<Grant> Grants);

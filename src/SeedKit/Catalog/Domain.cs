using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>A domain: a type with constraints of its own.</summary>
/// <param name="Name">Schema and name.</param>
/// <param name="Type">The type under it, as PostgreSQL writes it.</param>
/// <param name="NotNull">Whether it refuses NULL.</param>
/// <param name="Default">Its default as PostgreSQL writes it, or null.</param>
/// <param name="Checks">Its CHECK constraints as PostgreSQL writes them, by name.</param>
/// <param name="Comment">Its comment, or null.</param>
public sealed record Domain(QualifiedName Name, string Type, bool NotNull, string? Default, IReadOnlyList<string> Checks, string? Comment)
{
    /// <summary>Privileges given on it, sorted; PUBLIC's default USAGE is spelt out.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];
}

using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>An enum type.</summary>
/// <param name="Name">Schema and name.</param>
/// <param name="Labels">The labels in their sort order.</param>
/// <param name="Owner">The role that owns it.</param>
/// <param name="Comment">Its comment, or null.</param>
public sealed record EnumType(QualifiedName Name, IReadOnlyList<string> Labels, string Owner, string? Comment)
{
    /// <summary>Privileges given on it, sorted; PUBLIC's default USAGE is spelt out.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];
}

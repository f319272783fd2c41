using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>One level of tenancy.</summary>
public sealed record TenancyLevel
{
    /// <summary>What people call it: <c>client</c>, <c>engagement</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name with its article, for messages: <c>a client</c>, <c>an engagement</c>.</summary>
    internal string AnyOne => $"{(Name.Length > 0 && "aeiouAEIOU".Contains(Name[0], StringComparison.Ordinal) ? "an" : "a")} {Name}";

    /// <summary>The column that carries the key on every table of this level and below.</summary>
    public required string Column { get; init; }

    /// <summary>The table whose rows are the tenants of this level.</summary>
    public required QualifiedName Root { get; init; }

    /// <summary>The key of <see cref="Root"/>.</summary>
    public string RootColumn { get; init; } = "id";

    /// <summary>The setting to which a session binds the key, or null.</summary>
    public string? Setting { get; init; }

    /// <summary>Tables that stop at this level; the root of the next level does so unasked.</summary>
    public IReadOnlyList<QualifiedName> Tables { get; init; } = [];
}

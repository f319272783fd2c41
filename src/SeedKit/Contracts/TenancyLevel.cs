using SeedKit.Postgres;

namespace SeedKit.Contracts;

/// <summary>One level of tenancy.</summary>
public sealed record TenancyLevel
{
    private readonly string? rootColumn;

    /// <summary>What people call it: <c>client</c>, <c>engagement</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name with its article, for messages: <c>a client</c>, <c>an engagement</c>.</summary>
    internal string AnyOne => $"{(Name.Length > 0 && "aeiouAEIOU".Contains(Name[0], StringComparison.Ordinal) ? "an" : "a")} {Name}";

    /// <summary>The column that carries the key on every table of this level and below.</summary>
    public required string Column { get; init; }

    /// <summary>The table whose rows are the tenants of this level.</summary>
    public required QualifiedName Root { get; init; }

    /// <summary>The key of <see cref="Root"/>; <c>id</c> where neither the contract nor <see cref="For"/> says otherwise.</summary>
    public string RootColumn
    {
        get => rootColumn ?? "id";
        init => rootColumn = value;
    }

    /// <summary>The setting to which a session binds the key, or null.</summary>
    public string? Setting { get; init; }

    /// <summary>Tables that stop at this level; the root of the next level does so unasked.</summary>
    public IReadOnlyList<QualifiedName> Tables { get; init; } = [];

    /// <summary>The same where the root has this primary key: unless the contract names the key of the root, it is that column.</summary>
    /// <param name="primaryKey">The columns of the root's primary key but those of outer tenants; anything but one column says nothing.</param>
    internal TenancyLevel For(IReadOnlyList<string> primaryKey) =>
        rootColumn is null && primaryKey is [string key] ? this with { RootColumn = key } : this;
}

namespace SeedKit.Catalog;

/// <summary>A role of the cluster; it belongs to no database, so two databases of one server share it.</summary>
public sealed record Role
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is bound by nothing.</summary>
    public bool Superuser { get; init; }

    /// <summary>Whether row-level security does not bind it.</summary>
    public bool BypassRowSecurity { get; init; }

    /// <summary>Whether it may log in.</summary>
    public bool CanLogin { get; init; }

    /// <summary>Whether it has the privileges of the roles it belongs to without SET ROLE.</summary>
    public bool Inherit { get; init; } = true;

    /// <summary>Whether it may create roles.</summary>
    public bool CreateRole { get; init; }

    /// <summary>Whether it may create databases.</summary>
    public bool CreateDatabase { get; init; }

    /// <summary>Whether it may replicate.</summary>
    public bool Replication { get; init; }

    /// <summary>The roles it belongs to directly, sorted.</summary>
    public IReadOnlyList<string> MemberOf { get; init; } = [];
}

using SeedKit.Postgres;

namespace SeedKit.Seeding;

/// <summary>How tenants are told in a database, and which of them are the plan's own, to be replaced when it is seeded again.</summary>
public sealed record SeedTenants
{
    /// <summary>The table with one row for each tenant.</summary>
    public required QualifiedName Table { get; init; }

    /// <summary>The key of that table, a uuid.</summary>
    public string KeyColumn { get; init; } = "id";

    /// <summary>The column that names a tenant to people.</summary>
    public string NameColumn { get; init; } = "name";

    /// <summary>The column, a uuid, by which the rows of all other tables belong to a tenant.</summary>
    public required string TenantColumn { get; init; }

    /// <summary>Whether a tenant is one that some run of the plan seeds, whatever its profile; any other is foreign and never touched.</summary>
    public required Func<Guid, bool> Owns { get; init; }
}

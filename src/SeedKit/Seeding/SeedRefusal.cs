namespace SeedKit.Seeding;

/// <summary>Why a database is not seeded.</summary>
public sealed record SeedRefusal
{
    /// <summary>Tenants that are not the plan's, as <c>name (id)</c>.</summary>
    public IReadOnlyList<string> ForeignTenants { get; init; } = [];

    /// <summary>Tenants of the plan that are there already while <see cref="SeedOptions.Replace"/> is off, as <c>name (id)</c>.</summary>
    public IReadOnlyList<string> SeededTenants { get; init; } = [];

    /// <summary>Whether the mark of a throwaway database is missing.</summary>
    public bool Unmarked { get; init; }

    /// <summary>The name that <see cref="SeedOptions.AllowNonDemo"/> gave where it is not the database's, or null.</summary>
    public string? OtherName { get; init; }

    internal bool IsEmpty => ForeignTenants.Count == 0 && SeededTenants.Count == 0 && !Unmarked && OtherName is null;
}

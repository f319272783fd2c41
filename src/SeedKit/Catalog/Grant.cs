namespace SeedKit.Catalog;

/// <summary>A privilege given on an object; the owner's own are left out.</summary>
/// <param name="Grantee">The role, or <c>PUBLIC</c>.</param>
/// <param name="Privilege">As PostgreSQL names it: SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, USAGE, EXECUTE, CREATE.</param>
/// <param name="Grantable">Whether the grantee may pass it on.</param>
/// <param name="Column">The column it is limited to, or null for the whole object.</param>
public sealed record Grant(string Grantee, string Privilege, bool Grantable, string? Column = null);

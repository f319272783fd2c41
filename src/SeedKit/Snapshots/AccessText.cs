using SeedKit.Catalog;

namespace SeedKit.Snapshots;

/// <summary>Owners and privileges as text.</summary>
internal sealed class AccessText
{
    private const int FirstVersionWithMaintain = 170000;

    private static readonly string[] TablePrivileges = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];

    private readonly HashSet<string> superusers;
    private readonly bool hasMaintain;

    public AccessText(DatabaseCatalog catalog)
    {
        superusers = catalog.Roles.Where(role => role.Superuser).Select(role => role.Name).ToHashSet(StringComparer.Ordinal);
        hasMaintain = catalog.ServerVersion >= FirstVersionWithMaintain;
    }

    public string Role(string name) => name is "PUBLIC" or "" ? name : superusers.Contains(name) ? "(superuser)" : TextLines.Name(name);

    /// <summary>One line for each grantee, and for the columns it may use if it may not use all.</summary>
    public IEnumerable<string> Grants(IReadOnlyList<Grant> grants) =>
        from grant in grants
        group grant by (Grantee: Role(grant.Grantee), grant.Column, grant.Grantable) into of
        orderby of.Key.Grantee, of.Key.Column ?? "", of.Key.Grantable
        select of.Key.Grantee
            + (of.Key.Column is null ? "" : $" on column {TextLines.Name(of.Key.Column)}")
            + ": " + Privileges([.. of.Select(grant => grant.Privilege).Distinct()])
            + (of.Key.Grantable ? " with grant option" : "");

    /// <summary>ALL means one privilege more from PostgreSQL 17 on (MAINTAIN), so it is written as the word it was granted by.</summary>
    private string Privileges(string[] privileges) =>
        TablePrivileges.All(privileges.Contains) && (!hasMaintain || privileges.Contains("MAINTAIN"))
            ? "ALL"
            : string.Join(", ", privileges.Order(StringComparer.Ordinal));
}

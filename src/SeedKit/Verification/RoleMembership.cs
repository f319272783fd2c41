using SeedKit.Catalog;

namespace SeedKit.Verification;

/// <summary>Which roles a role can act as.</summary>
internal static class RoleMembership
{
    /// <summary>The role and every role it belongs to, directly or through others.</summary>
    public static IReadOnlySet<string> Of(DatabaseCatalog catalog, string role)
    {
        Dictionary<string, Role> byName = catalog.Roles.ToDictionary(known => known.Name, StringComparer.Ordinal);
        HashSet<string> reached = new(StringComparer.Ordinal) { role };
        Stack<string> open = new([role]);
        while (open.TryPop(out string? current))
        {
            foreach (string next in byName.TryGetValue(current, out Role? known) ? known.MemberOf : [])
            {
                if (reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}

namespace SeedKit.Tests.Unit.Architecture;

/// <summary>Which folders of an assembly may use which others; the root may use all, and nothing may use the root.</summary>
/// <param name="Root">The root namespace.</param>
/// <param name="MayUse">For each folder the others it may use.</param>
internal sealed record Layering(string Root, IReadOnlyDictionary<string, string[]> MayUse)
{
    private static readonly string[] UpToPostgres = ["Diagnostics", "Postgres"];
    private static readonly string[] UpToCatalog = [.. UpToPostgres, "Catalog"];

    /// <summary>The table of the design document.</summary>
    public static Layering SeedKit { get; } = new("SeedKit", new Dictionary<string, string[]>
    {
        ["Diagnostics"] = [],
        ["Postgres"] = ["Diagnostics"],
        ["Catalog"] = UpToPostgres,
        ["Contracts"] = UpToCatalog,
        ["Hosting"] = UpToPostgres,
        ["Schema"] = UpToCatalog,
        ["Seeding"] = UpToCatalog,
        ["Snapshots"] = UpToCatalog,
        ["Verification"] = [.. UpToCatalog, "Contracts"],
        ["Baselines"] = [.. UpToCatalog, "Hosting"],
        ["Reporting"] = ["Diagnostics"],
    });

    /// <summary>One line for each pair of types that breaks the table, and for each folder that the table does not know.</summary>
    public IReadOnlyList<string> Violations(IEnumerable<TypeUse> uses)
    {
        SortedSet<string> violations = new(StringComparer.Ordinal);
        foreach (TypeUse use in uses)
        {
            string? user = FolderOf(use.User);
            string? used = FolderOf(use.Used);
            if (user is { Length: > 0 } && !MayUse.ContainsKey(user))
            {
                violations.Add($"{user} is a folder that the layering does not know");
            }
            else if (user is { Length: > 0 } && used is not null && used != user && !MayUse[user].Contains(used))
            {
                violations.Add($"{use.UserType} uses {use.UsedType}: {user} may not use {(used.Length > 0 ? used : "the root")}");
            }
        }

        return [.. violations];
    }

    /// <summary>The first folder below the root, empty for the root itself, null for what lies elsewhere.</summary>
    private string? FolderOf(string space) =>
        space == Root ? ""
        : space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[(Root.Length + 1)..].Split('.')[0]
        : null;
}

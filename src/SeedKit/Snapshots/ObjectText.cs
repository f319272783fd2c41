using SeedKit.Catalog;
using static SeedKit.Snapshots.TextLines;

namespace SeedKit.Snapshots;

/// <summary>Everything that is no table as text.</summary>
internal static class ObjectText
{
    public static string Render(View view, AccessText access)
    {
        TextLines lines = new();
        lines.Add(0, $"{(view.Materialized ? "materialized view" : "view")} {Name(view.Name)}");
        TableText.Comment(lines, 0, view.Comment);
        lines.Add(0, $"owner: {access.Role(view.Owner)}");
        lines.AddIf(0, "options: ", string.Join(", ", Options(view)));
        lines.Section("columns", view.Columns, column => lines.Add(1, $"{Name(column.Name)} {column.Type}"));
        lines.Section("query", [view.Definition], query => lines.Add(1, query.Trim()));
        lines.Section("indexes", view.Indexes, index => lines.Add(1, TableText.Index(index)));
        lines.Section("grants", access.Grants(view.Grants), grant => lines.Add(1, grant));
        return lines.ToString();
    }

    /// <summary>Schemas, and of the roles those that own something or may do something here: others belong to other databases.</summary>
    public static string RenderSchemasAndRoles(DatabaseCatalog catalog, AccessText access)
    {
        TextLines lines = new();
        foreach (SchemaObject schema in catalog.Schemas.Where(schema => CatalogText.IsOurs(schema.Name)))
        {
            lines.Separate();
            lines.Add(0, $"schema {Name(schema.Name)}");
            TableText.Comment(lines, 0, schema.Comment);
            lines.Add(0, $"owner: {access.Role(schema.Owner)}");
            Grants(lines, schema.Grants, access);
        }

        HashSet<string> named = RolesIn(catalog);
        foreach (Role role in catalog.Roles.Where(role => !role.Superuser && named.Contains(role.Name)))
        {
            lines.Separate();
            lines.Add(0, $"role {Name(role.Name)}");
            lines.Add(1, role.CanLogin ? "login" : "no login");
            lines.Add(1, role.BypassRowSecurity ? "bypasses row-level security" : "bound by row-level security");
            lines.AddIf(1, "may ", string.Join(", ", Abilities(role)));
            lines.AddIf(1, "member of ", Names(role.MemberOf));
        }

        return lines.ToString();
    }

    public static string RenderTypes(DatabaseCatalog catalog, AccessText access)
    {
        TextLines lines = new();
        foreach (EnumType type in catalog.EnumTypes.Where(type => CatalogText.IsOurs(type.Name.Schema)))
        {
            lines.Separate();
            lines.Add(0, $"enum {Name(type.Name)}");
            TableText.Comment(lines, 0, type.Comment);
            lines.Add(0, $"owner: {access.Role(type.Owner)}");
            foreach (string label in type.Labels)
            {
                lines.Add(1, label);
            }

            Grants(lines, type.Grants, access);
        }

        foreach (Domain domain in catalog.Domains.Where(domain => CatalogText.IsOurs(domain.Name.Schema)))
        {
            lines.Separate();
            lines.Add(0, $"domain {Name(domain.Name)} as {domain.Type}{(domain.NotNull ? " not null" : "")}");
            TableText.Comment(lines, 0, domain.Comment);
            lines.AddIf(1, "default ", domain.Default);
            foreach (string check in domain.Checks)
            {
                lines.Add(1, check);
            }

            Grants(lines, domain.Grants, access);
        }

        return lines.ToString();
    }

    public static string RenderRoutines(DatabaseCatalog catalog, AccessText access)
    {
        TextLines lines = new();
        foreach (Routine routine in catalog.Routines.Where(routine => CatalogText.IsOurs(routine.Name.Schema)))
        {
            lines.Separate();
            lines.Add(0, $"{routine.Kind} {Name(routine.Name)}({routine.Arguments})");
            TableText.Comment(lines, 0, routine.Comment);
            lines.Add(0, $"owner: {access.Role(routine.Owner)}");
            Grants(lines, routine.Grants, access);
            lines.AddIf(1, "", routine.Definition.Trim());
        }

        return lines.ToString();
    }

    /// <summary>Sequences that no column owns; the others stand with their tables.</summary>
    public static string RenderSequences(DatabaseCatalog catalog, AccessText access)
    {
        TextLines lines = new();
        foreach (Sequence sequence in catalog.Sequences.Where(
            sequence => sequence.OwnedByTable is null && CatalogText.IsOurs(sequence.Name.Schema)))
        {
            lines.Separate();
            lines.Add(0, $"sequence {Name(sequence.Name)}");
            lines.Add(0, $"owner: {access.Role(sequence.Owner)}");
            TableText.Sequence(lines, sequence);
            Grants(lines, sequence.Grants, access);
        }

        return lines.ToString();
    }

    public static string RenderOthers(DatabaseCatalog catalog)
    {
        TextLines lines = new();
        foreach (OtherObject other in catalog.OtherObjects.Where(
            other => !other.Identity.Contains(DatabaseCatalog.BookkeepingSchema, StringComparison.Ordinal)))
        {
            lines.Add(0, $"{other.Kind} {other.Identity}");
        }

        return lines.ToString();
    }

    private static void Grants(TextLines lines, IReadOnlyList<Grant> grants, AccessText access)
    {
        foreach (string grant in access.Grants(grants))
        {
            lines.Add(0, $"grant: {grant}");
        }
    }

    private static IEnumerable<string> Options(View view) =>
        new[] { view.SecurityInvoker ? "security_invoker" : "", view.SecurityBarrier ? "security_barrier" : "" }.Where(option => option.Length > 0);

    private static IEnumerable<string> Abilities(Role role) => new[]
    {
        role.CreateRole ? "create roles" : "",
        role.CreateDatabase ? "create databases" : "",
        role.Replication ? "replicate" : "",
    }.Where(ability => ability.Length > 0);

    private static HashSet<string> RolesIn(DatabaseCatalog catalog)
    {
        IEnumerable<(string Owner, IReadOnlyList<Grant> Grants)> access =
        [
            .. catalog.Schemas.Where(item => CatalogText.IsOurs(item.Name)).Select(item => (item.Owner, item.Grants)),
            .. catalog.Tables.Where(item => CatalogText.IsOurs(item.Name.Schema)).Select(item => (item.Owner, item.Grants)),
            .. catalog.Views.Where(item => CatalogText.IsOurs(item.Name.Schema)).Select(item => (item.Owner, item.Grants)),
            .. catalog.Routines.Where(item => CatalogText.IsOurs(item.Name.Schema)).Select(item => (item.Owner, item.Grants)),
        ];
        return [.. access.SelectMany(item => item.Grants.Select(grant => grant.Grantee).Append(item.Owner))];
    }
}

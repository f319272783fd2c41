using SeedKit.Catalog;
using SeedKit.Postgres;

namespace SeedKit.Verification.Rules.Seeding;

/// <summary>The rows whose parent, taken by what identifies it, exists under another tenant and not under their own.</summary>
internal static class CrossTenantQuery
{
    public static string Of(Reference reference)
    {
        string columns = TableSql.SelectList(
            reference.Child, "c", reference.Tenant.Select(pair => pair.Child).Concat(reference.Identity.Select(pair => pair.Child)));
        string theirs = string.Join(", ", reference.Tenant.Select(pair => pair.Parent)
            .Select(column => $"p.{SqlIdentifier.Quote(column)} as {SqlIdentifier.Quote(Label(column))}"));
        string identity = TableSql.Compare(reference.Identity, "p", "c", "=", "and");
        string tenant = TableSql.Compare(reference.Tenant, "p", "c", "<>", "or");
        string own = TableSql.Compare(reference.Identity.Concat(reference.Tenant), "o", "c", "=", "and");
        return $"""
            select {columns}, {theirs}
            from {ForeignKeyRows.From(reference.Child)} as c
            join {ForeignKeyRows.From(reference.Parent)} as p on {identity}
            where ({tenant})
              and not exists (select from {ForeignKeyRows.From(reference.Parent)} as o where {own})
            """;
    }

    /// <summary>
    /// A question that is no whenever the query has no rows, or null. A key that holds the tenants has no match for any of them, but one that a NULL
    /// switches off would not say so.
    /// </summary>
    public static string? Screen(Reference reference) =>
        reference.HoldsTenants && reference.Tenant.All(pair => reference.Child.FindColumn(pair.Child) is { NotNull: true }) ? reference.Unmatched("") : null;

    // "parent's x" would be cut at 63 bytes for the longest names; the server says so only in a notice.
    private static string Label(string column) => SqlIdentifier.Fits($"parent's {column}") ? $"parent's {column}" : "parent's tenant";
}

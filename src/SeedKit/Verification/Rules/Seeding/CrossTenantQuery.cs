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
        string theirs = string.Join(", ", reference.Tenant.Select(pair => pair.Parent).Distinct(StringComparer.Ordinal)
            .Select(column => $"p.{SqlIdentifier.Quote(column)} as {SqlIdentifier.Quote(Label(column))}"));
        string identity = TableSql.Compare(reference.Identity, "p", "c", "=", "and");
        string tenant = TableSql.Compare(reference.Tenant, "p", "c", "<>", "or");
        string own = TableSql.Compare(reference.Identity.Concat(reference.Tenant).Distinct(), "o", "c", "=", "and");
        return $"""
            select {columns}, {theirs}
            from {ForeignKeyRows.From(reference.Child)} as c
            join {ForeignKeyRows.From(reference.Parent)} as p on {identity}
            where ({tenant})
              and not exists (select from {ForeignKeyRows.From(reference.Parent)} as o where {own})
            """;
    }

    // "parent's x" would be cut at 63 bytes for the longest names; the server says so only in a notice.
    private static string Label(string column) => SqlIdentifier.Fits($"parent's {column}") ? $"parent's {column}" : "parent's tenant";
}

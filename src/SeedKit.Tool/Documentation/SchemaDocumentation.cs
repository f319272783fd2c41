using SeedKit.Catalog;
using SeedKit.Contracts;

namespace SeedKit.Tool.Documentation;

/// <summary>Describes a schema in Markdown: an ER diagram, the tables, the foreign keys, the tenancy. Same schema, same bytes.</summary>
internal static class SchemaDocumentation
{
    /// <summary>The files.</summary>
    /// <param name="catalog">The schema; SeedKit's own bookkeeping is left out.</param>
    /// <param name="contract">Tells the tenancy; other schemas than its own are left out, where it names any.</param>
    public static IReadOnlyList<SchemaDocument> Write(DatabaseCatalog catalog, Contract contract)
    {
        Table[] tables =
        [
            .. catalog.Tables.Where(table => table.PartitionOf is null && (contract.Schemas.Count > 0
                ? contract.Schemas.Contains(table.Name.Schema, StringComparer.Ordinal)
                : table.Name.Schema != DatabaseCatalog.BookkeepingSchema)),
        ];
        HashSet<string> schemas = [.. tables.Select(table => table.Name.Schema)];
        EnumType[] enums = [.. catalog.EnumTypes.Where(type => schemas.Contains(type.Name.Schema))];
        Domain[] domains = [.. catalog.Domains.Where(domain => schemas.Contains(domain.Name.Schema))];
        return
        [
            new("README.md", OverviewPage.Write(tables, contract.Tenancy)),
            new("tables.md", TablesPage.Write(tables, enums, domains)),
            new("foreign-keys.md", ForeignKeysPage.Write(tables)),
            new("tenancy.md", TenancyPage.Write(tables, contract.Tenancy)),
        ];
    }
}

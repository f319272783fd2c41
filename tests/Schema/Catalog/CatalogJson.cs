using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SeedKit.Catalog;

namespace SeedKit.Tests.Schema.Catalog;

/// <summary>The whole catalog as one text, oids left out, so that two can be compared byte by byte.</summary>
internal static class CatalogJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    public static string Write(DatabaseCatalog catalog) => JsonSerializer.Serialize(catalog, Options);

    /// <summary>Oids, the name of the database and the server's version differ; roles belong to the cluster, where other tests make theirs.</summary>
    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.ToList())
        {
            if (property.Name == nameof(Table.Oid)
                || (type.Type == typeof(DatabaseCatalog) && property.Name is nameof(DatabaseCatalog.Database) or nameof(DatabaseCatalog.ServerVersion) or nameof(DatabaseCatalog.Roles)))
            {
                type.Properties.Remove(property);
            }
        }
    }
}

using SeedKit.Postgres;

namespace SeedKit.Catalog;

/// <summary>One query of the catalog batch and what its rows become.</summary>
/// <param name="Script">The file beside the reader.</param>
/// <param name="Take">Takes one row, or null where the rows say nothing (settings).</param>
internal sealed record CatalogQuery(string Script, Action<CatalogRow>? Take)
{
    public string Sql => EmbeddedScript.Read(typeof(CatalogQuery), Script);
}

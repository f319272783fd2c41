using SeedKit.Catalog;
using SeedKit.Postgres;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Schema.Catalog;

/// <summary>A database with everything that has ever tripped a catalog reader, and its catalog; nobody writes to it.</summary>
public sealed class OddDatabase(BlankDatabases databases) : IAsyncLifetime
{
    public BlankDatabase Database { get; private set; } = null!;

    public DatabaseCatalog Catalog { get; private set; } = null!;

    public Table Table(string name) =>
        Catalog.FindTable(new QualifiedName("s", name)) ?? throw new ArgumentException($"No table s.{name}.", nameof(name));

    public async ValueTask InitializeAsync()
    {
        Database = await databases.CreateAsync();
        await Database.ExecuteAsync(await File.ReadAllTextAsync(SourceTree.At("tests", "Schema", "Catalog", "odd.sql")));
        Catalog = await Database.ReadCatalogAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

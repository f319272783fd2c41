using System.Reflection;
using FluentAssertions;
using Npgsql;
using SeedKit.Catalog;
using SeedKit.Schema;
using SeedKit.Snapshots;
using SeedKit.Tests.Schema.Catalog;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Schema.Snapshots;

/// <summary>The demo schema against its approved files, which are what a reviewer reads in a pull request.</summary>
public sealed class DemoSchemaTests(BlankDatabases databases)
{
    private static readonly SchemaScripts Scripts = SchemaScripts.FromEmbedded(Assembly.Load("SeedKit.Demo"), "SeedKit.Demo.Schema", "1");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_schema_is_as_approved()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        await SchemaInstaller.UpAsync(connection, Scripts, CancellationToken);
        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, CancellationToken);

        SnapshotComparison comparison = await new SnapshotFolder(SourceTree.At("tests", "Schema", "Snapshots"))
            .CompareAsync(CatalogText.Render(catalog), CancellationToken);

        comparison.IsSame.Should().BeTrue("{0}", comparison);
    }

    [Fact]
    public async Task Up_down_up_gives_the_same_catalog_and_down_gives_a_blank_one()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        string blank = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken));
        await SchemaInstaller.UpAsync(connection, Scripts, CancellationToken);
        string first = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken));
        await SchemaInstaller.DownAsync(connection, Scripts, CancellationToken);
        string afterDown = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken));
        await SchemaInstaller.UpAsync(connection, Scripts, CancellationToken);
        string second = CatalogJson.Write(await CatalogReader.ReadAsync(connection, CancellationToken));

        afterDown.Should().Be(blank);
        second.Should().Be(first);
    }

    [Fact]
    public async Task Tables_have_an_order_in_which_parents_come_first()
    {
        await using BlankDatabase database = await databases.CreateAsync();
        await using NpgsqlConnection connection = await database.OpenAsync();
        await SchemaInstaller.UpAsync(connection, Scripts, CancellationToken);

        ForeignKeyGraph graph = new(await CatalogReader.ReadAsync(connection, CancellationToken));

        graph.ParentsFirst().Should().HaveCountGreaterThan(57);
        graph.Cycles.Should().ContainSingle().Which.Select(table => table.Name).Should().Contain(["client_accounts", "engagements", "users"]);
    }
}

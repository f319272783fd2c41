using FluentAssertions;
using SeedKit.Catalog;
using SeedKit.Postgres;
using SeedKit.Seeding;
using Xunit;

namespace SeedKit.Tests.Unit.Seeding;

public sealed class SeedOrderTests
{
    [Fact]
    public void Parents_come_before_children_and_names_decide_the_rest()
    {
        DatabaseCatalog catalog = Catalog(("a", "z", false), ("b", "a", false), ("c", "c", false), ("z", null, false));

        SeedOrder.ParentsFirst(catalog, catalog.Tables.Select(table => table.Name)).Select(table => table.Name).Should().Equal("c", "z", "a", "b");
    }

    [Fact]
    public void A_key_that_waits_for_the_commit_opens_a_circle()
    {
        DatabaseCatalog catalog = Catalog(("a", "b", false), ("b", "a", true));

        SeedOrder.ParentsFirst(catalog, catalog.Tables.Select(table => table.Name)).Select(table => table.Name).Should().Equal("b", "a");
    }

    [Fact]
    public void A_circle_that_nothing_opens_is_told()
    {
        DatabaseCatalog catalog = Catalog(("a", "b", false), ("b", "a", false));

        Action order = () => SeedOrder.ParentsFirst(catalog, catalog.Tables.Select(table => table.Name));

        order.Should().Throw<SeedPlanException>().Which.Problems.Should().Equal(
            "s.a stands in a circle of foreign keys that are not DEFERRABLE INITIALLY DEFERRED",
            "s.b stands in a circle of foreign keys that are not DEFERRABLE INITIALLY DEFERRED");
    }

    private static DatabaseCatalog Catalog(params (string Table, string? Parent, bool Deferred)[] tables) => new(new CatalogParts
    {
        Tables = [.. tables.Select(table => new Table
        {
            Name = new QualifiedName("s", table.Table),
            ForeignKeys = table.Parent is null ? [] : [new ForeignKey
            {
                Name = "fk",
                Table = new QualifiedName("s", table.Table),
                Columns = ["parent"],
                ReferencedTable = new QualifiedName("s", table.Parent),
                ReferencedColumns = ["id"],
                Deferrable = table.Deferred,
                InitiallyDeferred = table.Deferred,
            }],
        })],
    });
}

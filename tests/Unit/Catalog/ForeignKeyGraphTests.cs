using FluentAssertions;
using SeedKit.Catalog;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Unit.Catalog;

public sealed class ForeignKeyGraphTests
{
    [Fact]
    public void Parents_come_before_children()
    {
        ForeignKeyGraph graph = Graph(["a", "b", "c"], Key("a", "b"), Key("b", "c"));

        graph.ParentsFirst().Select(table => table.Name).Should().Equal("c", "b", "a");
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_input()
    {
        ForeignKey[] keys = [Key("d", "b"), Key("d", "c"), Key("b", "a"), Key("c", "a")];

        IReadOnlyList<QualifiedName> one = Graph(["a", "b", "c", "d"], keys).ParentsFirst();
        IReadOnlyList<QualifiedName> other = Graph(["d", "c", "b", "a"], [.. keys.Reverse()]).ParentsFirst();

        one.Should().Equal(other);
        one.Select(table => table.Name).Should().Equal("a", "b", "c", "d");
    }

    [Fact]
    public void A_key_to_the_table_itself_or_to_an_unknown_table_orders_nothing()
    {
        ForeignKeyGraph graph = Graph(["a"], Key("a", "a"), Key("a", "elsewhere"));

        graph.ParentsFirst().Should().ContainSingle();
        graph.Cycles.Should().BeEmpty();
        graph.Deferred.Should().BeEmpty();
    }

    [Fact]
    public void A_cycle_is_broken_where_a_key_may_be_deferred()
    {
        ForeignKeyGraph graph = Graph(["clients", "users", "orders"], Key("users", "clients", deferrable: true), Key("clients", "users"), Key("orders", "users"));

        graph.ParentsFirst().Select(table => table.Name).Should().Equal("users", "clients", "orders");
        graph.Deferred.Should().ContainSingle().Which.Table.Name.Should().Be("users");
        graph.Cycles.Should().ContainSingle().Which.Select(table => table.Name).Should().Equal("clients", "users");
        graph.UnbreakableCycles.Should().BeEmpty();
    }

    [Fact]
    public void A_cycle_that_cannot_be_broken_is_told_with_its_tables()
    {
        ForeignKeyGraph graph = Graph(["a", "b", "c"], Key("a", "b"), Key("b", "a"), Key("c", "a"));

        Action order = () => graph.ParentsFirst();

        order.Should().Throw<ForeignKeyCycleException>().WithMessage("*cannot be deferred: s.a, s.b.*");
        graph.Order.Should().HaveCount(3, "all tables are in the order even so");
    }

    [Fact]
    public void A_deferrable_key_outside_of_a_cycle_orders_like_any_other()
    {
        ForeignKeyGraph graph = Graph(["a", "b"], Key("a", "b", deferrable: true));

        graph.ParentsFirst().Select(table => table.Name).Should().Equal("b", "a");
        graph.Deferred.Should().BeEmpty();
    }

    [Fact]
    public void A_chain_of_fifty_thousand_tables_does_not_overflow_the_stack()
    {
        string[] tables = [.. Enumerable.Range(0, 50_000).Select(number => $"t{number:00000}")];
        ForeignKey[] keys = [.. tables.Zip(tables.Skip(1), (child, parent) => Key(child, parent))];

        IReadOnlyList<QualifiedName> order = Graph(tables, keys).ParentsFirst();

        order.Select(table => table.Name).Should().Equal(tables.Reverse());
    }

    private static ForeignKeyGraph Graph(IEnumerable<string> tables, params ForeignKey[] keys) => new(tables.Select(Name), keys);

    private static QualifiedName Name(string table) => new("s", table);

    private static ForeignKey Key(string child, string parent, bool deferrable = false) => new()
    {
        Name = $"fk_{child}_{parent}",
        Table = Name(child),
        Columns = ["x"],
        ReferencedTable = Name(parent),
        ReferencedColumns = ["id"],
        Deferrable = deferrable,
    };
}

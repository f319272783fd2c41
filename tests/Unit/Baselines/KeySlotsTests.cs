using FluentAssertions;
using SeedKit.Baselines.Rewind;
using Xunit;

namespace SeedKit.Tests.Unit.Baselines;

public sealed class KeySlotsTests
{
    private readonly KeySlots slots = new();

    [Fact]
    public void Keys_of_the_same_types_share_their_columns()
    {
        Take("uuid", "uuid", "date").Should().Equal("key_1", "key_2", "key_3");
        Take("date", "uuid").Should().Equal("key_3", "key_1");

        slots.Sql.Should().Be(",\n  key_1 uuid,\n  key_2 uuid,\n  key_3 date");
    }

    [Fact]
    public void A_collation_is_part_of_a_type()
    {
        Take("text").Should().Equal("key_1");
        Take("text collate app.loose", "text").Should().Equal("key_2", "key_1");
    }

    [Fact]
    public void A_table_without_a_key_takes_none()
    {
        Take().Should().BeEmpty();
        slots.Sql.Should().BeEmpty();
    }

    private IReadOnlyList<string> Take(params string[] types) =>
        slots.Take([.. types.Select((type, index) => new KeyColumn($"c{index}", "operator(pg_catalog.=)", IsExact: true, type))]);
}

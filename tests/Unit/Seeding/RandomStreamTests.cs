using FluentAssertions;
using SeedKit.Seeding;
using Xunit;

namespace SeedKit.Tests.Unit.Seeding;

public sealed class RandomStreamTests
{
    private static readonly Guid Row = new("11111111-1111-1111-1111-111111111111");

    [Fact]
    public void Draws_the_same_values_on_every_machine()
    {
        RandomStream random = new(20240115, "assets", Row, "hostname");

        string drawn = string.Join(' ', random.Int(1, 1000), random.Long(0, long.MaxValue), random.Decimal(0, 10, 2), random.Guid());

        drawn.Should().Be("46 5029590892760383618 9.96 c5a87c2a-9d6c-4f69-a7c7-a91ab6693ac8");
    }

    [Theory]
    [InlineData(20240116, "assets", "hostname")]
    [InlineData(20240115, "asset", "hostname")]
    [InlineData(20240115, "assets", "host_name")]
    [InlineData(20240115, "hostname", "assets")]
    public void Differs_when_any_part_of_its_key_does(long seed, string table, string column)
    {
        ulong other = new RandomStream(seed, table, Row, column).Bits();

        other.Should().NotBe(new RandomStream(20240115, "assets", Row, "hostname").Bits());
    }

    [Fact]
    public void Differs_between_rows_that_follow_one_another()
    {
        HashSet<ulong> first = [.. Enumerable.Range(0, 100_000).Select(row => new RandomStream(1, "t", row, "c").Bits())];

        first.Should().HaveCount(100_000);
    }

    [Fact]
    public void Reaches_both_ends_of_a_range_and_nothing_beyond()
    {
        int[] drawn = [.. Enumerable.Range(0, 1000).Select(row => new RandomStream(1, "t", row, "c").Int(3, 7)).Distinct().Order()];

        drawn.Should().Equal(3, 4, 5, 6, 7);
    }

    [Fact]
    public void Spreads_evenly_over_rows()
    {
        int[] counts = new int[10];
        for (int row = 0; row < 100_000; row++)
        {
            counts[new RandomStream(1, "t", row, "c").Int(0, 9)]++;
        }

        counts.Should().OnlyContain(count => count > 9_600 && count < 10_400);
    }

    [Fact]
    public void Follows_the_weights()
    {
        int heavy = Enumerable.Range(0, 10_000).Count(row => new RandomStream(1, "t", row, "c").Weighted(("a", 3), ("b", 1)) == "a");

        heavy.Should().BeInRange(7_300, 7_700);
    }

    [Fact]
    public void Draws_version_4_uuids()
    {
        Guid drawn = new RandomStream(1, "t", 1, "id").Guid();

        drawn.Version.Should().Be(4);
        (drawn.Variant >> 2).Should().Be(0b10);
    }

    [Fact]
    public void Shuffles_without_losing_an_item()
    {
        int[] shuffled = new RandomStream(1, "t", 1, "c").Shuffle(Enumerable.Range(0, 50));

        shuffled.Should().NotBeInAscendingOrder().And.BeEquivalentTo(Enumerable.Range(0, 50));
    }

    [Fact]
    public void Refuses_a_range_that_ends_before_it_begins()
    {
        Action draw = () => new RandomStream(1, "t", 1, "c").Int(2, 1);

        draw.Should().Throw<ArgumentOutOfRangeException>();
    }
}

using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class ClusterPortionTests
{
    [Fact]
    public void Files_that_follow_one_another_are_read_at_one_go()
    {
        IReadOnlyList<ClusterPortion> portions = ClusterPortion.Divide([(100, File("a", 10)), (110, File("b", 0)), (110, File("c", 5))]);

        portions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Offset = 100L, Bytes = 15 });
        portions[0].Files.Select(file => file.Paths[0]).Should().Equal("a", "b", "c");
    }

    [Fact]
    public void A_gap_begins_a_new_portion()
    {
        IReadOnlyList<ClusterPortion> portions = ClusterPortion.Divide([(0, File("a", 10)), (11, File("b", 10))]);

        portions.Select(portion => (portion.Offset, portion.Bytes)).Should().Equal((0, 10), (11, 10));
    }

    [Fact]
    public void A_portion_ends_when_it_is_large()
    {
        const int Large = 256 * 1024;

        IReadOnlyList<ClusterPortion> portions = ClusterPortion.Divide(
            [(0, File("a", Large - 1)), (Large - 1, File("b", Large)), ((2 * Large) - 1, File("c", 1))]);

        portions.Select(portion => (portion.Offset, portion.Bytes)).Should().Equal((0, (2 * Large) - 1), ((2 * Large) - 1, 1));
    }

    [Fact]
    public void Nothing_is_no_portion()
    {
        ClusterPortion.Divide([]).Should().BeEmpty();
    }

    private static ClusterFile File(string path, long bytes) => new([path], bytes, 0);
}

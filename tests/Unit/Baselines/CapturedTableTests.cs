using FluentAssertions;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Unit.Baselines;

public sealed class CapturedTableTests
{
    [Theory]
    [InlineData(1597, null)]
    [InlineData(1598, "app.t has more columns than a log has room for")]
    public void A_table_is_captured_as_long_as_its_log_has_room(int columns, string? obstacle)
    {
        CapturedTable table = Of([.. Enumerable.Range(0, columns).Select(number => $"c{number}")]);

        table.Obstacle.Should().Be(obstacle);
    }

    [Fact]
    public void A_column_that_a_log_has_itself_is_an_obstacle()
    {
        CapturedTable table = Of(["id", "seedkit:moment"]);

        table.Obstacle.Should().Be("app.t has a column \"seedkit:moment\", which is a log's");
    }

    private static CapturedTable Of(string[] columns) => new()
    {
        Oid = 1,
        Name = new QualifiedName("app", "t"),
        Root = 1,
        Columns = [.. columns.Select(name => new CapturedColumn(name, IsIdentityAlways: false, IsWide: false, Base: null))],
        KeyColumns = [],
    };
}

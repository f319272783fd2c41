using FluentAssertions;
using SeedKit.Baselines.Rewind;
using SeedKit.Postgres;
using Xunit;

namespace SeedKit.Tests.Unit.Baselines;

public sealed class CapturedTableTests
{
    [Theory]
    [InlineData(1598, false, null)]
    [InlineData(1599, false, "app.t has more columns than a log has room for")]
    [InlineData(1600, true, null)]
    public void A_table_without_a_key_is_captured_as_long_as_its_log_has_room(int columns, bool hasKey, string? obstacle)
    {
        CapturedTable table = Of([.. Enumerable.Range(0, columns).Select(number => $"c{number}")], hasKey ? ["c0"] : []);

        table.Obstacle.Should().Be(obstacle);
    }

    [Fact]
    public void A_column_that_a_log_has_itself_is_an_obstacle()
    {
        CapturedTable table = Of(["id", "seedkit:moment"], ["id"]);

        table.Obstacle.Should().Be("app.t has a column \"seedkit:moment\", which is a log's");
    }

    private static CapturedTable Of(string[] columns, string[] key) => new()
    {
        Oid = 1,
        Name = new QualifiedName("app", "t"),
        Root = 1,
        Columns = [.. columns.Select(name => new CapturedColumn(name, IsIdentityAlways: false, IsWide: false))],
        KeyColumns = [.. key.Select(name => new KeyColumn(name, "operator(pg_catalog.=)", IsExact: true, "integer"))],
    };
}

using FluentAssertions;
using SeedKit.Demo;
using SeedKit.Demo.Walkthrough;
using Xunit;

namespace SeedKit.Tests.Seeding.Pages;

/// <summary>The one query of a page that a user turns over and narrows down.</summary>
public sealed class AssetListTests(PageReader reader) : IClassFixture<PageReader>
{
    [Fact]
    public async Task The_pages_hold_every_asset_once()
    {
        List<string?> ids = [];
        for (int page = 1; page <= 6; page++)
        {
            ids.AddRange((await ReadAsync(size: 100, page, null, null, null)).Rows.Select(row => row[0]));
        }

        ids.Should().HaveCount(500).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_page_is_never_longer_than_a_hundred()
    {
        QueryResult first = await ReadAsync(size: 1000, page: 1, null, null, null);
        QueryResult second = await ReadAsync(size: 1000, page: 2, null, null, null);

        first.Rows.Should().HaveCount(100);
        second.Rows[0][0].Should().NotBe(first.Rows[^1][0]);
        first.Rows.Concat(second.Rows).Select(row => row[0]).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("staging", null, "environment", "staging")]
    [InlineData(null, "critical", "business_criticality", "critical")]
    public async Task A_filter_leaves_what_it_names_and_nothing_else(string? environment, string? criticality, string column, string value)
    {
        QueryResult filtered = await ReadAsync(size: 100, page: 1, null, environment, criticality);

        int place = filtered.Columns.Select(field => field.Name).ToList().IndexOf(column);
        filtered.Rows.Should().NotBeEmpty().And.HaveCountLessThan(100).And.OnlyContain(row => row[place] == value);
        filtered.Rows.Should().OnlyContain(row => row[1] == $"{filtered.Rows.Count}", "the total is that of the filter");
    }

    private Task<QueryResult> ReadAsync(int size, int page, Guid? flow, string? environment, string? criticality)
    {
        DemoQuery list = DemoPages.All.Single(query => query.Name == "AssetInventory/assets");
        return reader.ReadAsync(
            list with { Parameters = [new("", size), new("", page), new("", flow), new("", environment), new("", criticality)] },
            DemoAccess.Application,
            DemoIds.DemoClient);
    }
}

using FluentAssertions;
using SeedKit.Demo;
using SeedKit.Demo.Walkthrough;
using Xunit;

namespace SeedKit.Tests.Seeding.Pages;

/// <summary>Each part of each page has something to show to the demo user, and nothing of it to anybody else.</summary>
public sealed class PageTests(PageReader reader) : IClassFixture<PageReader>
{
    public static TheoryData<string> Names => [.. PageReader.Queries.Select(query => query.Name)];

    public static TheoryData<Guid?> Others => [DemoIds.HospitalClient, DemoIds.LogisticsClient, (Guid?)null];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_demo_user_finds_rows_and_no_column_that_is_empty(string name)
    {
        DemoQuery query = PageReader.Queries.Single(query => query.Name == name);

        QueryResult result = await reader.ReadAsync(query, DemoAccess.Application, DemoIds.DemoClient);

        result.Rows.Should().NotBeEmpty();
        result.Columns.Where((_, place) => result.Rows.All(row => string.IsNullOrEmpty(row[place])))
            .Select(column => column.Name).Should().BeEmpty("a column without a value looks broken");
    }

    [Fact]
    public async Task The_demo_user_sees_what_the_rows_of_the_demo_client_alone_say()
    {
        Dictionary<string, QueryResult> seen = await reader.ReadAllAsync(DemoAccess.Application, DemoIds.DemoClient);

        Dictionary<string, QueryResult> alone = await reader.ReadAllOfAsync(DemoIds.DemoClient);

        Different(seen, alone).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_viewer_of_another_tenant_sees_nothing_of_the_demo_client(Guid? client)
    {
        HashSet<string> foreign = await reader.KeysOfAsync(DemoIds.DemoClient);

        Dictionary<string, QueryResult> seen = await reader.ReadAllAsync(DemoAccess.Reader, client);

        // Ids prove it for rows; equal answers, computed from the other tenant's rows alone, prove it for sums and counts too.
        seen.Where(result => result.Value.Rows.Any(row => row.Any(value => value is not null && foreign.Contains(value)))).Select(result => result.Key)
            .Should().BeEmpty();
        Different(seen, await reader.ReadAllOfAsync(client)).Should().BeEmpty();
        foreign.Should().HaveCountGreaterThan(3000);
    }

    [Fact]
    public async Task A_user_who_may_only_read_sees_the_same_pages()
    {
        Dictionary<string, QueryResult> manager = await reader.ReadAllAsync(DemoAccess.Application, DemoIds.DemoClient);

        Dictionary<string, QueryResult> viewer = await reader.ReadAllAsync(DemoAccess.Reader, DemoIds.DemoClient);

        Different(viewer, manager).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_scenario_is_found_where_it_is_told()
    {
        List<string?> found = [];
        foreach (DemoQuery query in DemoScenarios.All)
        {
            found.AddRange((await reader.ReadAsync(query, DemoAccess.Application, DemoIds.DemoClient)).Rows.Select(row => row[0]));
        }

        found.Should().Equal($"{DemoIds.CompleteFlow}", $"{DemoIds.InProgressFlow}", $"{DemoIds.DemoEngagement}", $"{DemoIds.LegacyImport}");
    }

    private static IEnumerable<string> Different(Dictionary<string, QueryResult> one, Dictionary<string, QueryResult> other) =>
        one.Where(result => !result.Value.Rows.SelectMany(row => row).SequenceEqual(other[result.Key].Rows.SelectMany(row => row))).Select(result => result.Key);
}

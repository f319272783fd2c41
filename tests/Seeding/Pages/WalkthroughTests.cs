using FluentAssertions;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Pages;

/// <summary>The figures of docs/demo-walkthrough.md against the database; <c>seedkit snapshot --accept</c> renews them.</summary>
public sealed class WalkthroughTests(PageReader reader) : IClassFixture<PageReader>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Page => File.ReadAllText(SourceTree.At(DemoWalkthrough.DefaultPath)).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_tables_are_what_the_queries_return()
    {
        await using NpgsqlConnection connection = await reader.OpenAsync();

        string rendered = await DemoWalkthrough.RenderAsync(Page, connection, Cancellation);

        rendered.Should().Be(Page);
    }

    [Fact]
    public async Task The_text_names_the_client_and_the_instant_of_the_seed()
    {
        await using NpgsqlConnection connection = await reader.OpenAsync();
        await using NpgsqlCommand command = new("select to_char(seedkit.reference_instant() at time zone 'UTC', 'YYYY-MM-DD HH24:MI')", connection);

        object? instant = await command.ExecuteScalarAsync(Cancellation);

        Page.Should().Contain($"{instant} UTC").And.Contain($"app.client_account_id = '{DemoIds.DemoClient}'")
            .And.Contain(DemoAccess.Application).And.Contain(DemoAccess.Reader);
    }

    [Fact]
    public void Every_page_and_every_scenario_is_shown()
    {
        IEnumerable<string> shown = DemoWalkthrough.Queries(Page);

        PageReader.Queries.Where(query => shown.Contains(query.Name)).Select(query => query.Page).Distinct()
            .Should().Equal([.. DemoPages.Names, "Scenarios"]);
        shown.Should().Contain(DemoScenarios.All.Select(query => query.Name));
    }

    [Theory]
    [InlineData("Dashboard/active_flow", "", "Expected the name of a query, found 'Dashboard/active_flow'.*")]
    [InlineData("Dashboard/active_flows", " columns: state", "Expected one of the columns flow_id, flow_name, *, found 'state'.*")]
    public async Task A_comment_that_names_what_is_not_there_is_refused(string name, string columns, string message)
    {
        await using NpgsqlConnection connection = await reader.OpenAsync();

        Func<Task> render = () => DemoWalkthrough.RenderAsync($"<!-- query: {name}{columns} -->\n```text\n```\n", connection, Cancellation);

        await render.Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }
}

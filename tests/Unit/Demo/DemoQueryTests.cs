using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using SeedKit.Demo;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Unit.Demo;

public sealed partial class DemoQueryTests
{
    private static readonly IReadOnlyList<DemoQuery> All = [.. DemoPages.All, .. DemoScenarios.All];

    public static TheoryData<string> Names => [.. All.Select(query => query.Name)];

    [Fact]
    public void Every_page_of_the_platform_has_queries()
    {
        string[] pages =
        [
            "Dashboard", "Discovery Flows", "CMDB Import", "Attribute Mapping", "Asset Inventory", "Dependency Analysis", "Migration Planning", "Analytics",
        ];

        DemoPages.Names.Should().Equal(pages);
        DemoPages.All.Select(query => query.Page).Distinct().Should().Equal(pages);
        DemoPages.All.GroupBy(query => query.Page).Should().OnlyContain(page => page.Count() >= 4);
    }

    [Fact]
    public void Every_scenario_has_a_query() =>
        DemoScenarios.All.Select(query => query.Title).Should().Equal(
            "Complete discovery journey", "In-progress analysis", "Complex enterprise environment", "Failed import recovery");

    [Fact]
    public void Every_file_is_in_the_catalogue_under_its_own_name()
    {
        IEnumerable<string> files = ((string[])["Pages", "Scenarios"])
            .SelectMany(folder => Directory.GetFiles(SourceTree.At("src", "SeedKit.Demo", folder), "*.sql", SearchOption.AllDirectories))
            .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}");

        All.Select(query => query.Name).Should().BeEquivalentTo(files).And.OnlyHaveUniqueItems();
        All.Select(query => (query.Page, query.Title)).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_names_no_moment_and_no_row(string name)
    {
        string statement = Comment().Replace(All.Single(query => query.Name == name).Sql, "");

        // The seeding instant stands for now, and row-level security for the tenant.
        Clock().Matches(statement).Should().BeEmpty();
        Uuid().Matches(statement).Should().BeEmpty();
        statement.Should().NotContain("client_account_id").And.NotContain("app.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_query_says_what_it_fills_and_what_its_parameters_mean(string name)
    {
        DemoQuery query = All.Single(query => query.Name == name);
        string comment = string.Concat(Comment().Matches(query.Sql).Select(line => line.Value));
        string statement = Comment().Replace(query.Sql, "");

        int[] used = [.. Parameter().Matches(statement).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct().Order()];

        query.Sql.Should().StartWith("-- ");
        comment.Should().Contain(query.Page == "Scenarios" ? query.Title.ToLowerInvariant()[1..] : query.Page);
        used.Should().Equal(Enumerable.Range(1, query.Parameters.Count));
        used.Should().NotContain(number => !comment.Contains($"${number}"));
        query.Parameters.Should().NotContain(parameter => parameter.Meaning.Length == 0);
    }

    [GeneratedRegex("^ *--.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bnow\s*\(|current_(?:date|time|timestamp)|localtime|clock_timestamp|statement_timestamp|transaction_timestamp|'(?:now|today|yesterday|tomorrow)'|random\s*\(|gen_random", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", RegexOptions.IgnoreCase)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\$(\d)")]
    private static partial Regex Parameter();
}

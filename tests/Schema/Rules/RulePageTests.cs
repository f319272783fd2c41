using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

public sealed class RulePageTests(RuleServer server) : IClassFixture<RuleServer>
{
    public static TheoryData<string> Ids => [.. RuleCatalogue.All.Select(rule => rule.Id.ToString())];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Bad_sql_of_the_page_is_reported_word_for_word(string id)
    {
        RulePage page = RulePage.Read(id);

        VerificationReport report = await server.InspectAsync(page.Bad);

        report.Findings.Select(Planted.Line).Should().Equal(page.Reported);
        report.Findings.Should().Contain(finding => finding.Rule.ToString() == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Good_sql_of_the_page_is_silent(string id)
    {
        RulePage page = RulePage.Read(id);

        VerificationReport report = await server.InspectAsync(page.Good);

        report.Findings.Select(Planted.Line).Should().BeEmpty();
        report.Skipped.Should().NotContain(skip => skip.Rule.ToString() == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_the_page_calls_no_finding_is_none(string id)
    {
        RulePage page = RulePage.Read(id);

        VerificationReport report = await server.InspectAsync(page.NearMiss);

        report.Findings.Select(Planted.Line).Should().BeEmpty();
        report.Skipped.Should().NotContain(skip => skip.Rule.ToString() == id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_query_that_a_finding_shows_runs_as_it_stands(string id)
    {
        RulePage page = RulePage.Read(id);
        VerificationReport report = await server.InspectAsync(page.Bad);
        IEnumerable<Finding> shown = report.Findings.Where(finding => finding.Query is not null);

        foreach (Finding finding in shown)
        {
            (await server.CountAsync(page.Bad.Sql, finding.Query!)).Should().BePositive(finding.Query);
        }
    }

    [Fact]
    public void Every_page_is_a_rules_and_every_rule_has_one()
    {
        IEnumerable<string?> pages = Directory.EnumerateFiles(RulePage.Folder, "SK*.md").Select(Path.GetFileNameWithoutExtension);

        pages.Should().BeEquivalentTo(RuleCatalogue.All.Select(rule => rule.Id.ToString()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_says(string id)
    {
        Rule rule = RuleCatalogue.All.Single(candidate => candidate.Id.ToString() == id);

        string page = RulePage.Read(id).Text.ReplaceLineEndings(" ");

        page.Should().StartWith($"# {rule.Id}: {rule.Title} ").And.Contain(rule.Explanation).And.Contain(rule.Remedy);
        page.Should().Contain($"Severity: {rule.Severity.ToString().ToLowerInvariant()}.");
    }
}

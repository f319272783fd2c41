using FluentAssertions;
using SeedKit.Diagnostics;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>The cases of <c>tests/Schema/Cases</c>, most of them born of a mutant that nothing else noticed.</summary>
public sealed class SmallCaseTests(RuleServer server) : IClassFixture<RuleServer>
{
    private static readonly IReadOnlyList<SmallCase> Cases = SmallCase.ReadAll();

    public static TheoryData<string> Names => [.. Cases.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_is_judged_as_it_says(string name)
    {
        SmallCase item = Cases.Single(candidate => candidate.Name == name);
        Assert.SkipUnless(item.Needs.Length == 0 || await server.HoldsAsync(item.Needs), $"The case needs another server: {item.Needs}.");

        VerificationReport report = await server.InspectAsync(item.Sql, item.Contract, item.Options);

        item.Complaints(report).Should().BeEmpty();
        foreach (Finding finding in report.Findings.Where(finding => finding.Query is not null))
        {
            (await server.CountAsync(item.Sql, finding.Query!)).Should().BePositive(finding.Query);
        }
    }
}

using FluentAssertions;
using SeedKit.Contracts;
using SeedKit.Diagnostics;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Schema.Rules;

/// <summary>Each fault of <c>tests/Schema/Faults</c>, planted in the demo's schema without rows: reported in full, and nothing besides.</summary>
public sealed class FaultTests(CleanSchema schema) : IClassFixture<CleanSchema>
{
    private static readonly IReadOnlyList<Fault> Faults = Fault.ReadAll(SourceTree.At("tests", "Schema", "Faults"));

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_reported_in_full_and_nothing_besides(string name)
    {
        Fault fault = Faults.Single(candidate => candidate.Name == name);

        VerificationReport report = await schema.InspectAsync(fault.Sql);

        Planted.Places(report).Should().BeEquivalentTo(fault.Reports);
        report.Skipped.Select(skip => $"{skip.Rule}").Should().BeSubsetOf(fault.MaySkip);
    }

    [Fact]
    public void The_clean_schema_breaks_no_rule()
    {
        schema.Clean.Findings.Should().BeEmpty();
        schema.Clean.Skipped.Should().BeEmpty();
        schema.Clean.Summary.Tables.Should().Be(57);
    }

    [Fact]
    public async Task The_clean_schema_breaks_no_general_rule()
    {
        VerificationReport report = await schema.Server.InspectDemoAsync("select 1", Contract.None, VerificationOptions.Default);

        report.Findings.Should().BeEmpty();
        report.Skipped.Should().OnlyContain(skip => skip.Reason.StartsWith("The contract ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_schema_rule_about_the_demo_has_a_fault()
    {
        // Suppressions, exemptions and agreements are the contract's, which no SQL changes; a table's index on its tenant is only ever lost with others.
        string[] elsewhere = ["SK1012", "SK1309", "SK1901", "SK1902", "SK1903", "SK1904"];
        IEnumerable<string> reported = Faults.SelectMany(fault => fault.Reports).Select(report => report[..6]).Distinct();

        RuleCatalogue.All.Select(rule => rule.Id.ToString()).Where(id => id.StartsWith("SK1", StringComparison.Ordinal))
            .Except(elsewhere).Should().BeSubsetOf(reported);
    }
}

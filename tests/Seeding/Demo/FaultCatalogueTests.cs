using FluentAssertions;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>That the faults of both suites are many, of many kinds, and of every rule about rows.</summary>
public sealed class FaultCatalogueTests
{
    private static readonly IReadOnlyList<Fault> Faults =
    [
        .. Fault.ReadAll(SourceTree.At("tests", "Schema", "Faults")),
        .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults")),
    .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Data")),
        .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Isolation")),
        .. Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Pages")),
    ];

    // A near-miss is a mutation too; these count defects alone.
    private static readonly Fault[] Defects = [.. Faults.Where(fault => fault.Reports.Count > 0)];

    [Fact]
    public void There_are_250_faults_of_80_operators() =>
        (Defects.Length >= 250, Defects.Select(fault => fault.Operator).Distinct().Count() >= 80)
            .Should().Be((true, true), "there are {0} of {1}", Defects.Length, Defects.Select(fault => fault.Operator).Distinct().Count());

    [Fact]
    public void Every_fault_has_a_name_of_its_own_and_an_operator()
    {
        Faults.Select(fault => fault.Name).Should().OnlyHaveUniqueItems();
        Faults.Should().OnlyContain(fault => fault.Operator.Length > 0);
    }

    [Fact]
    public void A_near_miss_and_only_a_near_miss_reports_nothing() =>
        Faults.Should().OnlyContain(fault => fault.Operator.StartsWith("near-miss-", StringComparison.Ordinal) == (fault.Reports.Count == 0));

    [Fact]
    public void Every_rule_about_queries_has_a_fault()
    {
        IEnumerable<string> reported = Defects.SelectMany(fault => fault.Reports).Select(report => report[..6]).Distinct();

        RuleIds.Queries.Should().BeSubsetOf(reported);
    }

    [Fact]
    public void Every_rule_about_rows_has_a_fault()
    {
        IEnumerable<string> reported = Defects.SelectMany(fault => fault.Reports).Select(report => report[..6]).Distinct();

        RuleCatalogue.All.Select(rule => rule.Id.ToString()).Where(id => id.StartsWith("SK2", StringComparison.Ordinal)).Should().BeSubsetOf(reported);
    }
}

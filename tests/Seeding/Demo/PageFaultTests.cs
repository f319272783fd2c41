using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Tests.Seeding.Support;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>Each fault of <c>tests/Seeding/Faults/Pages</c>, planted in the seeded Compact demo: the pages that it breaks, and all else that it breaks.</summary>
[Collection(FaultDatabase.Collection)]
public sealed class PageFaultTests(FaultDatabase database)
{
    private static readonly IReadOnlyList<Fault> Faults = Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Pages"));

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_reported_in_full_and_nothing_besides(string name)
    {
        Fault fault = Faults.Single(candidate => candidate.Name == name);

        VerificationReport report = await database.InspectAsync(
            fault.Sql, new VerificationOptions { Skip = RuleIds.Probes });

        Planted.Places(report).Should().BeEquivalentTo(fault.Reports);
        report.Skipped.Select(skip => $"{skip.Rule}").Should().BeSubsetOf(fault.MaySkip);
    }
}

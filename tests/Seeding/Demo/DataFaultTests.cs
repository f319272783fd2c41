using FluentAssertions;
using SeedKit.Diagnostics;
using SeedKit.Tests.Seeding.Support;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>Each fault of <c>tests/Seeding/Faults/Data</c>, planted in the seeded Compact demo: reported in full, and nothing besides.</summary>
[Collection(FaultDatabase.Collection)]
public sealed class DataFaultTests(FaultDatabase database)
{
    private static readonly IReadOnlyList<Fault> Faults = Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults", "Data"));

    // Data faults change no policy: what probes say of them is the same as of the demo. Agreements have faults of their own; how many of them mention
    // a row that is changed here is theirs to say, and would change with every agreement that is made. So it is with pages.
    private static readonly VerificationOptions Reading = new() { Skip = ["SK2018", .. RuleIds.Probes, .. RuleIds.Queries] };

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_reported_in_full_and_nothing_besides(string name)
    {
        Fault fault = Faults.Single(candidate => candidate.Name == name);

        VerificationReport report = await database.InspectAsync(Planted.Unchecked(fault.Sql), Reading);

        Planted.Places(report).Should().BeEquivalentTo(fault.Reports);
        report.Skipped.Should().BeEmpty();
    }
}

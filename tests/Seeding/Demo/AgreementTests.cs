using FluentAssertions;
using Npgsql;
using SeedKit.Contracts;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Tests.Seeding.Support;
using SeedKit.Tests.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>The agreements of the demo contract: the seed keeps them all, and each is broken by its fault of <c>tests/Seeding/Faults</c> alone.</summary>
[Collection(FaultDatabase.Collection)]
public sealed class AgreementTests(DemoDatabases databases, FaultDatabase faults)
{
    private static readonly IReadOnlyList<Fault> Faults = Fault.ReadAll(SourceTree.At("tests", "Seeding", "Faults"));

    private static readonly Contract Demo = DemoContract.Read();

    public static TheoryData<string> Names => [.. Faults.Select(fault => fault.Name)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("compact")]
    [InlineData("full")]
    [InlineData("scaled:2")]
    public async Task The_seed_breaks_no_rule(string profile)
    {
        DemoDatabase database = await databases.ReadAsync(profile);
        await using NpgsqlConnection connection = await database.OpenAsync();

        VerificationReport report = await Verifier.VerifyAsync(connection, Demo, new VerificationOptions { Probe = true }, Cancellation);

        report.Findings.Select(Planted.Line).Should().BeEmpty();
        report.Skipped.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_breaks_its_agreement_and_nothing_besides(string name)
    {
        Fault fault = Faults.Single(candidate => candidate.Name == name);

        VerificationReport report = await faults.InspectAsync(
            Planted.Unchecked(fault.Sql), new VerificationOptions { Skip = RuleIds.Queries });

        report.Findings.Select(finding => $"{finding.Rule} {finding.Path}").Should().Equal(fault.Reports);
        report.Findings.Should().OnlyContain(finding => finding.Evidence.Count > 0);
    }

    [Fact]
    public void Every_agreement_has_a_fault()
    {
        IEnumerable<string> broken = Faults.SelectMany(fault => fault.Reports).Distinct(StringComparer.Ordinal);

        broken.Should().BeEquivalentTo(Demo.Agreements.Select(agreement => $"SK2018 {agreement.Table.ToPath(agreement.Name)}"));
    }
}

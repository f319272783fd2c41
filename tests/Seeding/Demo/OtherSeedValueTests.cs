using FluentAssertions;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Diagnostics;
using SeedKit.Seeding;
using SeedKit.Tests.Seeding.Support;
using SeedKit.Tests.Support.Faults;
using SeedKit.Verification;
using Xunit;

namespace SeedKit.Tests.Seeding.Demo;

/// <summary>What must occur is dealt out and not drawn: it occurs whatever the seed value, and agrees as well.</summary>
public sealed class OtherSeedValueTests(DemoDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    [InlineData(1234)]
    [InlineData(99_999)]
    public async Task Another_seed_value_leaves_nothing_out_and_breaks_no_rule(long seed)
    {
        await using DemoDatabase database = await databases.CreateAsync();
        await database.SeedAsync(new SeedOptions { Profile = SeedProfile.Compact, Seed = seed });
        await using NpgsqlConnection connection = await database.OpenAsync();

        VerificationReport report = await Verifier.VerifyAsync(connection, DemoContract.Read(), VerificationOptions.Default, Cancellation);

        report.Findings.Select(Planted.Line).Should().BeEmpty();
        (await UnusedValues.ReadAsync(database)).Should().BeEquivalentTo(UnusedValueTests.Told);
        (await ChildCounts.ReadAsync(database)).Where(line => line.Contains(' ', StringComparison.Ordinal))
            .Should().BeEquivalentTo(ChildCountTests.Gaps.Select(gap => $"{gap.Key} {gap.Missing}"));
    }
}

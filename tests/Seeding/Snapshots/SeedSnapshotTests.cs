using FluentAssertions;
using Npgsql;
using SeedKit.Demo;
using SeedKit.Snapshots;
using SeedKit.Tests.Seeding.Support;
using SeedKit.Tests.Support;
using Xunit;

namespace SeedKit.Tests.Seeding.Snapshots;

/// <summary>The demo data against its approved files: demo data never changes by accident.</summary>
public sealed class SeedSnapshotTests(DemoDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("compact")]
    [InlineData("full")]
    public async Task The_rows_are_as_approved(string profile)
    {
        DemoDatabase database = await databases.ReadAsync(profile);
        await using NpgsqlConnection connection = await database.OpenAsync();

        SnapshotComparison comparison = await new SnapshotFolder(SourceTree.At("tests", "Seeding", "Snapshots", profile))
            .CompareAsync(await DemoSnapshots.ReadAsync(connection, profile, Cancellation), Cancellation);

        comparison.IsSame.Should().BeTrue("{0}", comparison);
    }
}

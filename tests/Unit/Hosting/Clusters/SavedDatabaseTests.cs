using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class SavedDatabaseTests
{
    [Theory]
    [InlineData("base/16384/1249", 16384u)]
    [InlineData("base/5", 5u)]
    [InlineData("base/pgsql_tmp/pgsql_tmp7.0", null)]
    [InlineData("base", null)]
    [InlineData("base/", null)]
    [InlineData("global/16384", null)]
    [InlineData("based/16384/1", null)]
    public void A_path_tells_its_database(string path, uint? oid)
    {
        SavedDatabase.OidOf(path).Should().Be(oid);
    }

    [Fact]
    public void A_file_of_several_databases_is_written_for_each()
    {
        ClusterManifest manifest = new(
            [],
            [
                new ClusterFile(["PG_VERSION", "base/16384/PG_VERSION", "base/5/PG_VERSION"], 3, 1),
                new ClusterFile(["base/16384/1249"], 8192, 2),
                new ClusterFile(["global/1260"], 16384, 3),
            ]);

        (IReadOnlyList<SavedDatabase> databases, IReadOnlyList<ClusterPortion> others) = SavedDatabase.Sort(manifest);

        databases.Select(database => (database.Oid, database.IsEveryones)).Should().Equal((5u, true), (16384u, false));
        databases.Select(database => Describe(database.Portions)).Should().Equal("0: base/5/PG_VERSION", "0: base/16384/PG_VERSION, base/16384/1249");
        Describe(others).Should().Be("0: PG_VERSION; 8195: global/1260");
    }

    [Fact]
    public void Whoever_asks_first_writes_it()
    {
        SavedDatabase database = new(16384, []);

        (bool First, bool Second) begun = (database.Begin(), database.Begin());

        begun.Should().Be((true, false));
    }

    private static string Describe(IEnumerable<ClusterPortion> portions) => string.Join(
        "; ", portions.Select(portion => $"{portion.Offset}: {string.Join(", ", portion.Files.SelectMany(file => file.Paths))}"));
}

using FluentAssertions;
using SeedKit.Tool.Output;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class SnapshotLocatorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("seedkit-locator-").FullName;

    public SnapshotLocatorTests() =>
        File.WriteAllText(Path.Combine(folder, "migration.tags.verified.txt"), "table migration.tags\ncolumns\n  id uuid not null\n  name text\n");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("tags", null, 1)]
    [InlineData("tags", "name", 4)]
    [InlineData("tags", "gone", 1)]
    public void An_object_with_a_snapshot_is_found_in_it(string name, string? member, int line)
    {
        SnapshotLocator locator = new(folder);

        locator.Locate(new("migration", name, member)).Should().Be(new SeedKit.Reporting.SourceLocation($"{folder}/migration.tags.verified.txt", line));
    }

    [Fact]
    public void An_object_that_must_not_be_there_is_placed_at_its_schema()
    {
        string file = Path.Combine(folder, "_schemas_and_roles.verified.txt");
        File.WriteAllText(file, "schema app\n\nschema migration\n");
        SnapshotLocator locator = new(folder);

        locator.Locate(new("migration", "v3_data_imports", "id")).Should().Be(new SeedKit.Reporting.SourceLocation($"{folder}/_schemas_and_roles.verified.txt", 3));
    }

    [Fact]
    public void An_object_without_one_gets_a_place_all_the_same()
    {
        SnapshotLocator locator = new(folder);

        locator.Locate(new("migration", "v3_data_imports")).Path.Should().Be("database/migration/v3_data_imports");
        locator.Locate(new(null, "seedkit_app")).Path.Should().Be("database/global/seedkit_app");
    }
}

using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class ClusterManifestTests
{
    private static readonly ClusterManifest Manifest = new(
        ["base", "base/a b"], [new(["base/a b/1", "base/c/1", "base/d e/1"], 8192, 0xDEADBEEF), new(["PG_VERSION"], 3, 7)]);

    [Fact]
    public void What_is_written_is_read()
    {
        ClusterManifest read = ClusterManifest.Parse(Manifest.Render());

        read.Directories.Should().Equal(Manifest.Directories);
        read.Files.Should().BeEquivalentTo(Manifest.Files, options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void What_is_cut_short_is_refused(int lines)
    {
        string cut = string.Join('\n', Manifest.Render().Split('\n').Take(lines));

        Action parse = () => ClusterManifest.Parse(cut);

        parse.Should().Throw<InvalidDataException>();
    }
}

using FluentAssertions;
using SeedKit.Hosting;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class ClusterConfigurationTests
{
    [Fact]
    public void Values_are_quoted()
    {
        string text = ClusterConfiguration.Render(new Dictionary<string, string> { ["search_path"] = @"it's a \ path", ["fsync"] = "off" });

        text.Should().Be("# Written by SeedKit at each start.\nsearch_path = 'it''s a \\\\ path'\nfsync = 'off'\n");
    }

    [Theory]
    [InlineData("fsync = on\nport", "1")]
    [InlineData("", "1")]
    [InlineData("fsync", "off\nport = 1")]
    public void What_would_become_another_line_is_refused(string name, string value)
    {
        Action render = () => ClusterConfiguration.Render(new Dictionary<string, string> { [name] = value });

        render.Should().Throw<HostSettingException>().Which.Failure.Remedy.Should().Be("Mend ServerOptions.Settings.");
    }
}

using FluentAssertions;
using SeedKit.Hosting;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting;

public sealed class ServerOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("15", 15)]
    [InlineData("18", 18)]
    public void The_major_comes_from_the_variable(string? text, int? major)
    {
        ServerOptions options = new() { Environment = _ => text };

        options.DesiredMajor.Should().Be(major);
    }

    [Fact]
    public void The_caller_wins_over_the_variable()
    {
        ServerOptions options = new() { Environment = _ => "15", DesiredMajor = 18 };

        options.DesiredMajor.Should().Be(18);
    }

    [Theory]
    [InlineData("14")]
    [InlineData("19")]
    [InlineData("15.3")]
    [InlineData("newest")]
    public void Another_major_is_refused(string text)
    {
        ServerOptions options = new() { Environment = _ => text };

        Action read = () => _ = options.DesiredMajor;

        read.Should().Throw<HostSettingException>().Which.Message.Should().Be(
            $"""
            Expected: SEEDKIT_POSTGRES_VERSION holds a major version of PostgreSQL, 15 to 18.
            Found:    It holds '{text}'.
            Otherwise: The run would use another server than the one that SEEDKIT_POSTGRES_VERSION names.
            Do next:  Set it to 15, 16, 17 or 18, or unset it to take what the machine has.
            """);
    }
}

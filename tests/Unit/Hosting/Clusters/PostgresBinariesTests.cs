using FluentAssertions;
using SeedKit.Hosting.Clusters;
using Xunit;

namespace SeedKit.Tests.Unit.Hosting.Clusters;

public sealed class PostgresBinariesTests
{
    [Theory]
    [InlineData("postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)\n", 150020)]
    [InlineData("postgres (PostgreSQL) 18.4\n", 180004)]
    [InlineData("postgres (PostgreSQL) 18beta1\n", 180000)]
    [InlineData("postgres (PostgreSQL) 9.6.24", 90006)]
    [InlineData("postgres: error", null)]
    [InlineData("", null)]
    public void Versions_are_read(string text, int? version)
    {
        PostgresBinaries.ParseVersion(text).Should().Be(version);
    }
}

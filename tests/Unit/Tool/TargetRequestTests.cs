using FluentAssertions;
using SeedKit.Tool.Targets;
using Xunit;

namespace SeedKit.Tests.Unit.Tool;

public sealed class TargetRequestTests
{
    [Theory]
    [InlineData("Host=db;Database=shop", 0)]
    [InlineData("Host=db;Database=shop;Command Timeout=45", 45)]
    [InlineData("Host=db;Database=shop;CommandTimeout=30", 30)]
    [InlineData("postgresql://db/shop", 0)]
    public void Reading_a_large_database_takes_as_long_as_it_takes_unless_somebody_says_otherwise(string text, int seconds) =>
        TargetRequest.Parse(text).CommandTimeout.Should().Be(seconds);

    [Theory]
    [InlineData("Host=/tmp/s;Database=shop", 0)]
    [InlineData("Host=/tmp/s;Database=shop;Command Timeout=45", 45)]
    public void And_without_a_pool(string connectionString, int seconds) =>
        new Npgsql.NpgsqlConnectionStringBuilder(TargetRequest.WithoutPool(connectionString)).CommandTimeout.Should().Be(seconds);
}

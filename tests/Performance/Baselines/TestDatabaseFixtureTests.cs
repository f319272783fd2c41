using FluentAssertions;
using Npgsql;
using SeedKit.Tests.Support.Shelf;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Performance.Baselines;

public sealed class TestDatabaseFixtureTests(TestDatabaseFixture<ShelfPlatform> fixture)
    : DatabaseTest(fixture), IClassFixture<TestDatabaseFixture<ShelfPlatform>>
{
    [Fact]
    public async Task The_database_of_the_class_is_a_copy_of_the_template()
    {
        await using NpgsqlConnection connection = await fixture.OpenAsync();
        await using NpgsqlCommand command = new("select count(*) from shelf.book", connection);

        object? books = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        books.Should().Be(3L);
        connection.Database.Should().Be(fixture.Database.Name).And.NotBe(fixture.Session.Template.Name);
    }
}

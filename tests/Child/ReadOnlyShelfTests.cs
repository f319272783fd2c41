using Npgsql;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Child;

public sealed class ReadOnlyShelfTests(Shelf shelf) : ReadOnlyTest(shelf)
{
    [Fact]
    public async Task The_seed_can_be_read()
    {
        await using NpgsqlCommand command = DataSource.CreateCommand("select count(*) from shelf.book");

        Assert.Equal(3L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_write_fails()
    {
        await using NpgsqlCommand command = DataSource.CreateCommand("delete from shelf.book");

        PostgresException failure = await Assert.ThrowsAsync<PostgresException>(
            () => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, failure.SqlState);
    }
}

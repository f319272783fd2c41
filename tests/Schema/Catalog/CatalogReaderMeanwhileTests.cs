using System.Data;
using FluentAssertions;
using Npgsql;
using SeedKit.Catalog;
using Xunit;

namespace SeedKit.Tests.Schema.Catalog;

/// <summary>What the reader makes of objects that others drop while it reads.</summary>
public sealed class CatalogReaderMeanwhileTests(BlankDatabases databases)
{
    [Fact]
    public async Task A_type_that_a_session_has_for_itself_may_go_meanwhile()
    {
        await using BlankDatabase own = await databases.CreateAsync();
        await own.ExecuteAsync("create type pair as (left_half integer, right_half integer)");
        await using NpgsqlConnection owner = await own.OpenAsync();
        await BlankDatabase.ExecuteAsync(owner, "create type pg_temp.fleeting as (one integer)");
        await using NpgsqlConnection connection = await own.OpenAsync();
        await using NpgsqlTransaction transaction = await BeginAsync(connection);
        await BlankDatabase.ExecuteAsync(owner, "drop type pg_temp.fleeting");

        DatabaseCatalog catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        catalog.OtherObjects.Should().Equal(new OtherObject("type", "public.pair"));
    }

    [Theory]
    [InlineData("create view seen as select 1 as one", "drop view seen")]
    [InlineData("create function one() returns integer language sql as 'select 1'", "drop function one")]
    public async Task What_can_no_longer_be_written_out_is_told(string create, string drop)
    {
        await using BlankDatabase own = await databases.CreateAsync();
        await own.ExecuteAsync(create);
        await using NpgsqlConnection connection = await own.OpenAsync();
        await using NpgsqlTransaction transaction = await BeginAsync(connection);
        await own.ExecuteAsync(drop);

        Func<Task> read = () => CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);

        (await read.Should().ThrowAsync<CatalogChangedException>()).Which.Failure.Found.Should().EndWith("Most likely an object was dropped meanwhile.");
    }

    // Its snapshot is from before what comes next.
    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
        await BlankDatabase.ExecuteAsync(connection, "select");
        return transaction;
    }
}

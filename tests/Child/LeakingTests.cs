using Npgsql;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Child;

/// <summary>A test that passes and leaves a transaction open. Run on request.</summary>
public sealed class LeakingTests(Shelf shelf) : LeasedTest(shelf)
{
    [Fact(Explicit = true)]
    public async Task It_forgets_to_commit()
    {
        NpgsqlConnection connection = await OpenAsync();
        NpgsqlCommand write = new("begin; update shelf.book set title = 'torn' where id = 2", connection);

        Assert.Equal(1, await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}

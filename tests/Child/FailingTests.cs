using Npgsql;
using SeedKit.Xunit;
using Xunit;

namespace SeedKit.Tests.Child;

/// <summary>A test that commits and fails. Run on request.</summary>
public sealed class FailingTests(Shelf shelf) : LeasedTest(shelf)
{
    [Fact(Explicit = true)]
    public async Task It_fails_after_it_has_written()
    {
        await using (NpgsqlConnection connection = await OpenAsync())
        await using (NpgsqlCommand write = new("update shelf.book set title = 'torn' where id = 2", connection))
        {
            await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Fail("as it should");
    }
}
